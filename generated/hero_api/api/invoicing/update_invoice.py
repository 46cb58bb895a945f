"""Update an invoice; a draft wholly, a finalized one only in memo, footer, coupons"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.update_invoice_body import UpdateInvoiceBody
    from ...models.update_invoice_result import UpdateInvoiceResult
    from ...types import Response

OPERATION: Final = "update_invoice"


def build_request(
    id: str,
    *,
    body: UpdateInvoiceBody,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="PATCH",
        path="/v1/invoicing/invoices/{id}".format(
            id=encode.segment(id, "id"),
        ),
        content=encode.json_body(body),
        content_type="application/json",
    )


def parse_response(response: RawResponse) -> UpdateInvoiceResult:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.open_object(response, OPERATION, _m.UpdateInvoiceResult.from_dict)


async def asyncio_detailed(
    id: str,
    *,
    client: Sender,
    body: UpdateInvoiceBody,
) -> Response[UpdateInvoiceResult]:
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
    body: UpdateInvoiceBody,
) -> UpdateInvoiceResult:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                id,
                body=body,
            )
        )
    )
