"""Batch messages"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, decode, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.batch_message import BatchMessage
    from ...models.batch_message_filter_status import BatchMessageFilterStatus
    from ...models.batch_message_page import BatchMessagePage
    from ...types import Response

OPERATION: Final = "list_batch_messages"


def build_request(
    *,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageFilterStatus | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/batch_message",
        query=encode.query(
            (
                ("page_size", page_size),
                ("page_index", page_index),
                ("status", status),
            )
        ),
    )


def parse_response(response: RawResponse) -> BatchMessage | BatchMessagePage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    parsed: BatchMessage | BatchMessagePage = answer.json_object(
        response,
        OPERATION,
        decode.union(
            _m.BatchMessagePage,
            _m.BatchMessage,
        ),
    )
    return parsed


async def asyncio_detailed(
    *,
    client: Sender,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageFilterStatus | Unset = UNSET,
) -> Response[BatchMessage | BatchMessagePage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            page_size=page_size,
            page_index=page_index,
            status=status,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    page_size: int | Unset = UNSET,
    page_index: int | Unset = UNSET,
    status: BatchMessageFilterStatus | Unset = UNSET,
) -> BatchMessage | BatchMessagePage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                page_size=page_size,
                page_index=page_index,
                status=status,
            )
        )
    )
