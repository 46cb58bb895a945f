"""Invoices at Stripe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hero_api import models as bodies
from hero_api.api.invoicing import link_invoice, update_invoice
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.errors import InvalidRequestError
from hero_async.options import RequestOptions
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, ident, some_text, text


class Invoices(Resource):
    """`hero.invoicing.invoices`

    Creating one is on no page whole (createInvoice), so it is missing here.
    """

    def update(
        self,
        id: Id,
        *,
        issuer_id: Id,
        memo: str | Unset = UNSET,
        footer: str | Unset = UNSET,
        coupons: Iterable[Any] | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateInvoiceResult]:
        """Change what is passed, by PATCH /v1/invoicing/invoices/{id}.

        `issuer_id` is the id of an admin, and always needed. A finalized invoice can be changed in
        `memo`, `footer` and `coupons` only; these are named on the page without their types, so
        the types here are inferred. A draft has more fields, which were not read:
        `RequestOptions(extra_body=...)`. What the API answers was not read either.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_invoice,
            lambda: update_invoice.build_request(
                ident("id", id),
                body=bodies.UpdateInvoiceBody(
                    issuer_id=ident("issuer_id", issuer_id),
                    memo=text.optional("memo", memo),
                    footer=text.optional("footer", footer),
                    coupons=_several("coupons", coupons),
                ),
            ),
        )

    def link(
        self,
        *,
        stripe_invoice_id: str,
        appointment_id: Id,
        issuer_id: Id | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.Invoice]:
        """Tie an invoice that Stripe has to an appointment, by POST /v1/invoicing/invoices/link.

        `issuer_id` is the id of an admin. Which of the three the API needs was not read; without
        an invoice and an appointment there is nothing to link.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            link_invoice,
            lambda: link_invoice.build_request(
                body=bodies.LinkInvoiceBody(
                    stripe_invoice_id=some_text("stripe_invoice_id", stripe_invoice_id),
                    appointment_id=ident("appointment_id", appointment_id),
                    issuer_id=ident.optional("issuer_id", issuer_id),
                )
            ),
        )


def _several(name: str, values: Iterable[Any] | Unset) -> list[Any] | Unset:
    if isinstance(values, Unset):
        return values
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be a list")
    return list(values)
