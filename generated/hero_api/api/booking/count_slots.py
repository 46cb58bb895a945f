"""Count slots"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.slot_count import SlotCount
    from ...types import Response

OPERATION: Final = "count_slots"


def build_request(
    *,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/slots/count",
        query=encode.query(
            (
                ("appointment_type_id", appointment_type_id),
                ("location_id", location_id),
                ("practitioner_id", practitioner_id),
                ("start_date", start_date),
                ("end_date", end_date),
            )
        ),
    )


def parse_response(response: RawResponse) -> SlotCount:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.open_object(response, OPERATION, _m.SlotCount.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
) -> Response[SlotCount]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            appointment_type_id=appointment_type_id,
            location_id=location_id,
            practitioner_id=practitioner_id,
            start_date=start_date,
            end_date=end_date,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    appointment_type_id: str | Unset = UNSET,
    location_id: str | Unset = UNSET,
    practitioner_id: str | Unset = UNSET,
    start_date: str | Unset = UNSET,
    end_date: str | Unset = UNSET,
) -> SlotCount:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                appointment_type_id=appointment_type_id,
                location_id=location_id,
                practitioner_id=practitioner_id,
                start_date=start_date,
                end_date=end_date,
            )
        )
    )
