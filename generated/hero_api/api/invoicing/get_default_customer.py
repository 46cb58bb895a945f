"""Default Stripe customer of a patient"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.stripe_customer import StripeCustomer
    from ...types import Response

OPERATION: Final = "get_default_customer"


def build_request(
    *,
    patient_id: str | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/invoicing/customers/default",
        query=encode.query((("patient_id", patient_id),)),
    )


def parse_response(response: RawResponse) -> StripeCustomer:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.StripeCustomer.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    patient_id: str | Unset = UNSET,
) -> Response[StripeCustomer]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            patient_id=patient_id,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    patient_id: str | Unset = UNSET,
) -> StripeCustomer:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                patient_id=patient_id,
            )
        )
    )
