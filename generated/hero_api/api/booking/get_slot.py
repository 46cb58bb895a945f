"""One slot"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.slot import Slot
    from ...types import Response

OPERATION: Final = "get_slot"


def build_request(
    id: str,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/slots/{id}".format(
            id=encode.segment(id, "id"),
        ),
    )


def parse_response(response: RawResponse) -> Slot:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.Slot.from_dict)


async def asyncio_detailed(
    id: str,
    *,
    client: Sender,
) -> Response[Slot]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            id,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    id: str,
    *,
    client: Sender,
) -> Slot:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                id,
            )
        )
    )
