"""Heidi token for the admin and practice group in context"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.heidi_token import HeidiToken
    from ...types import Response

OPERATION: Final = "get_heidi_token"


def build_request() -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/partners/heidi/token",
    )


def parse_response(response: RawResponse) -> HeidiToken:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.HeidiToken.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
) -> Response[HeidiToken]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(build_request())
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
) -> HeidiToken:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(await client.send(build_request()))
