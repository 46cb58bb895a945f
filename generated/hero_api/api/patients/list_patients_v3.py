"""Search patients by named filters; at least one needed"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.patient_candidate_page import PatientCandidatePage
    from ...types import Response

OPERATION: Final = "list_patients_v3"


def build_request(
    *,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    first_name: str | Unset = UNSET,
    last_name: str | Unset = UNSET,
    dob: str | Unset = UNSET,
    nhs_number: str | Unset = UNSET,
    ehr_partner_id: str | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v3/patients",
        query=encode.query(
            (
                ("page_index", page_index),
                ("page_size", page_size),
                ("first_name", first_name),
                ("last_name", last_name),
                ("dob", dob),
                ("nhs_number", nhs_number),
                ("ehr_partner_id", ehr_partner_id),
            )
        ),
    )


def parse_response(response: RawResponse) -> PatientCandidatePage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.PatientCandidatePage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    first_name: str | Unset = UNSET,
    last_name: str | Unset = UNSET,
    dob: str | Unset = UNSET,
    nhs_number: str | Unset = UNSET,
    ehr_partner_id: str | Unset = UNSET,
) -> Response[PatientCandidatePage]:
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
            first_name=first_name,
            last_name=last_name,
            dob=dob,
            nhs_number=nhs_number,
            ehr_partner_id=ehr_partner_id,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    page_index: str | Unset = UNSET,
    page_size: str | Unset = UNSET,
    first_name: str | Unset = UNSET,
    last_name: str | Unset = UNSET,
    dob: str | Unset = UNSET,
    nhs_number: str | Unset = UNSET,
    ehr_partner_id: str | Unset = UNSET,
) -> PatientCandidatePage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                page_index=page_index,
                page_size=page_size,
                first_name=first_name,
                last_name=last_name,
                dob=dob,
                nhs_number=nhs_number,
                ehr_partner_id=ehr_partner_id,
            )
        )
    )
