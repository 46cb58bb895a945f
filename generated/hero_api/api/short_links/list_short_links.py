"""Short links of the practice group"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.short_link_page import ShortLinkPage
    from ...types import Response

OPERATION: Final = "list_short_links"


def build_request(
    *,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    order_by: str | Unset = UNSET,
    order_descending: bool | Unset = UNSET,
    type_: str | Unset = UNSET,
    status: str | Unset = UNSET,
    exclude_patient_specific_links: bool | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/short_links",
        query=encode.query(
            (
                ("page_index", page_index),
                ("page_size", page_size),
                ("order_by", order_by),
                ("order_descending", order_descending),
                ("type", type_),
                ("status", status),
                ("exclude_patient_specific_links", exclude_patient_specific_links),
            )
        ),
    )


def parse_response(response: RawResponse) -> ShortLinkPage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.ShortLinkPage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    order_by: str | Unset = UNSET,
    order_descending: bool | Unset = UNSET,
    type_: str | Unset = UNSET,
    status: str | Unset = UNSET,
    exclude_patient_specific_links: bool | Unset = UNSET,
) -> Response[ShortLinkPage]:
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
            order_by=order_by,
            order_descending=order_descending,
            type_=type_,
            status=status,
            exclude_patient_specific_links=exclude_patient_specific_links,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    order_by: str | Unset = UNSET,
    order_descending: bool | Unset = UNSET,
    type_: str | Unset = UNSET,
    status: str | Unset = UNSET,
    exclude_patient_specific_links: bool | Unset = UNSET,
) -> ShortLinkPage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                page_index=page_index,
                page_size=page_size,
                order_by=order_by,
                order_descending=order_descending,
                type_=type_,
                status=status,
                exclude_patient_specific_links=exclude_patient_specific_links,
            )
        )
    )
