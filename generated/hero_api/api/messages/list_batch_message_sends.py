"""Messages sent for a batch"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.batch_message_send_page import BatchMessageSendPage
    from ...models.batch_message_send_status import BatchMessageSendStatus
    from ...types import Response

OPERATION: Final = "list_batch_message_sends"


def build_request(
    id: str,
    *,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageSendStatus | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/batch_message/{id}/messages".format(
            id=encode.segment(id, "id"),
        ),
        query=encode.query(
            (
                ("page_size", page_size),
                ("page_index", page_index),
                ("status", status),
            )
        ),
    )


def parse_response(response: RawResponse) -> BatchMessageSendPage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.BatchMessageSendPage.from_dict)


async def asyncio_detailed(
    id: str,
    *,
    client: Sender,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageSendStatus | Unset = UNSET,
) -> Response[BatchMessageSendPage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            id,
            page_size=page_size,
            page_index=page_index,
            status=status,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    id: str,
    *,
    client: Sender,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageSendStatus | Unset = UNSET,
) -> BatchMessageSendPage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                id,
                page_size=page_size,
                page_index=page_index,
                status=status,
            )
        )
    )
