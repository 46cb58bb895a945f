"""Trace on the NHS Spine and return (or create) the Hero patient"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, decode, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.register_by_demographics import RegisterByDemographics
    from ...models.register_by_nhs_number import RegisterByNhsNumber
    from ...models.registered_patient import RegisteredPatient
    from ...models.verification_needed import VerificationNeeded
    from ...types import Response

OPERATION: Final = "register_patient_pds"


def build_request(
    *,
    body: RegisterByDemographics | RegisterByNhsNumber,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="POST",
        path="/v1/patients/register_pds",
        content=encode.json_body(body),
        content_type="application/json",
    )


def parse_response(response: RawResponse) -> RegisteredPatient | VerificationNeeded:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    parsed: RegisteredPatient | VerificationNeeded = answer.json_object(
        response,
        OPERATION,
        decode.union(
            _m.RegisteredPatient,
            _m.VerificationNeeded,
        ),
    )
    return parsed


async def asyncio_detailed(
    *,
    client: Sender,
    body: RegisterByDemographics | RegisterByNhsNumber,
) -> Response[RegisteredPatient | VerificationNeeded]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            body=body,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    body: RegisterByDemographics | RegisterByNhsNumber,
) -> RegisteredPatient | VerificationNeeded:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                body=body,
            )
        )
    )
