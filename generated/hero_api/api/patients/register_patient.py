"""Create or update a patient from given details (no Spine look-up)"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.register_patient_body import RegisterPatientBody
    from ...models.register_patient_result import RegisterPatientResult
    from ...types import Response

OPERATION: Final = "register_patient"


def build_request(
    *,
    body: RegisterPatientBody,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="POST",
        path="/v1/patients/register",
        content=encode.json_body(body),
        content_type="application/json",
    )


def parse_response(response: RawResponse) -> RegisterPatientResult:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.RegisterPatientResult.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    body: RegisterPatientBody,
) -> Response[RegisterPatientResult]:
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
    body: RegisterPatientBody,
) -> RegisterPatientResult:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                body=body,
            )
        )
    )
