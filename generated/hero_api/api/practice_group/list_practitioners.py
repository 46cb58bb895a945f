"""Practitioners"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.practitioner_page import PractitionerPage
    from ...types import Response

OPERATION: Final = "list_practitioners"


def build_request(
    *,
    location_ids: list[str] | Unset = UNSET,
    appointment_type_ids: list[str] | Unset = UNSET,
    has_availability: bool | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/practitioners",
        query=encode.query(
            (
                ("location_ids", location_ids),
                ("appointment_type_ids", appointment_type_ids),
                ("has_availability", has_availability),
            )
        ),
    )


def parse_response(response: RawResponse) -> PractitionerPage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.PractitionerPage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    location_ids: list[str] | Unset = UNSET,
    appointment_type_ids: list[str] | Unset = UNSET,
    has_availability: bool | Unset = UNSET,
) -> Response[PractitionerPage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            location_ids=location_ids,
            appointment_type_ids=appointment_type_ids,
            has_availability=has_availability,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    location_ids: list[str] | Unset = UNSET,
    appointment_type_ids: list[str] | Unset = UNSET,
    has_availability: bool | Unset = UNSET,
) -> PractitionerPage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                location_ids=location_ids,
                appointment_type_ids=appointment_type_ids,
                has_availability=has_availability,
            )
        )
    )
