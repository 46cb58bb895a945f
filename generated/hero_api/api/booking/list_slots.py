"""Bookable slots filtered by location, practitioner, appointment type and date window; paginated"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.slot_page import SlotPage
    from ...types import Response

OPERATION: Final = "list_slots"


def build_request(
    *,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/slots",
        query=encode.query(
            (
                ("start_date", start_date),
                ("end_date", end_date),
                ("appointment_type_id", appointment_type_id),
                ("location_id", location_id),
                ("practitioner_id", practitioner_id),
                ("page_index", page_index),
                ("page_size", page_size),
            )
        ),
    )


def parse_response(response: RawResponse) -> SlotPage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.SlotPage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
) -> Response[SlotPage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            start_date=start_date,
            end_date=end_date,
            appointment_type_id=appointment_type_id,
            location_id=location_id,
            practitioner_id=practitioner_id,
            page_index=page_index,
            page_size=page_size,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
) -> SlotPage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                start_date=start_date,
                end_date=end_date,
                appointment_type_id=appointment_type_id,
                location_id=location_id,
                practitioner_id=practitioner_id,
                page_index=page_index,
                page_size=page_size,
            )
        )
    )
