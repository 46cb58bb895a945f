"""Episodes of the practice group"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.assignee_type import AssigneeType
    from ...models.episode_order import EpisodeOrder
    from ...models.episode_page import EpisodePage
    from ...models.episode_status import EpisodeStatus
    from ...models.priority import Priority
    from ...types import Response

OPERATION: Final = "list_episodes"


def build_request(
    *,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    assignee_id: list[str] | Unset = UNSET,
    assignee_type: list[AssigneeType] | Unset = UNSET,
    status: list[EpisodeStatus] | Unset = UNSET,
    priority: list[Priority] | Unset = UNSET,
    order_by: list[EpisodeOrder] | Unset = UNSET,
    order_descending: list[str] | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/episodes",
        query=encode.query(
            (
                ("page_index", page_index),
                ("page_size", page_size),
                ("assignee_id[]", assignee_id),
                ("assignee_type[]", assignee_type),
                ("status[]", status),
                ("priority[]", priority),
                ("order_by[]", order_by),
                ("order_descending[]", order_descending),
            )
        ),
    )


def parse_response(response: RawResponse) -> EpisodePage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.EpisodePage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    assignee_id: list[str] | Unset = UNSET,
    assignee_type: list[AssigneeType] | Unset = UNSET,
    status: list[EpisodeStatus] | Unset = UNSET,
    priority: list[Priority] | Unset = UNSET,
    order_by: list[EpisodeOrder] | Unset = UNSET,
    order_descending: list[str] | Unset = UNSET,
) -> Response[EpisodePage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            page_index=page_index,
            page_size=page_size,
            assignee_id=assignee_id,
            assignee_type=assignee_type,
            status=status,
            priority=priority,
            order_by=order_by,
            order_descending=order_descending,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    assignee_id: list[str] | Unset = UNSET,
    assignee_type: list[AssigneeType] | Unset = UNSET,
    status: list[EpisodeStatus] | Unset = UNSET,
    priority: list[Priority] | Unset = UNSET,
    order_by: list[EpisodeOrder] | Unset = UNSET,
    order_descending: list[str] | Unset = UNSET,
) -> EpisodePage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                page_index=page_index,
                page_size=page_size,
                assignee_id=assignee_id,
                assignee_type=assignee_type,
                status=status,
                priority=priority,
                order_by=order_by,
                order_descending=order_descending,
            )
        )
    )
