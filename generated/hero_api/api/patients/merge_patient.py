"""Merge one patient into another"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.merge_patient_body import MergePatientBody
    from ...models.merge_patient_result import MergePatientResult
    from ...types import Response

OPERATION: Final = "merge_patient"


def build_request(
    id: str,
    *,
    body: MergePatientBody,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="POST",
        path="/v1/patients/{id}/merge".format(
            id=encode.segment(id, "id"),
        ),
        content=encode.json_body(body),
        content_type="application/json",
    )


def parse_response(response: RawResponse) -> MergePatientResult:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.open_object(response, OPERATION, _m.MergePatientResult.from_dict)


async def asyncio_detailed(
    id: str,
    *,
    client: Sender,
    body: MergePatientBody,
) -> Response[MergePatientResult]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            id,
            body=body,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    id: str,
    *,
    client: Sender,
    body: MergePatientBody,
) -> MergePatientResult:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                id,
                body=body,
            )
        )
    )
