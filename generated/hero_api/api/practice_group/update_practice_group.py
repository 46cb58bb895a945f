"""Update the practice group"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.update_practice_group_body import UpdatePracticeGroupBody
    from ...models.update_practice_group_result import UpdatePracticeGroupResult
    from ...types import Response

OPERATION: Final = "update_practice_group"


def build_request(
    *,
    body: UpdatePracticeGroupBody,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="PATCH",
        path="/v1/me",
        content=encode.json_body(body),
        content_type="application/json",
    )


def parse_response(response: RawResponse) -> UpdatePracticeGroupResult:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.open_object(response, OPERATION, _m.UpdatePracticeGroupResult.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    body: UpdatePracticeGroupBody,
) -> Response[UpdatePracticeGroupResult]:
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
    body: UpdatePracticeGroupBody,
) -> UpdatePracticeGroupResult:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                body=body,
            )
        )
    )
