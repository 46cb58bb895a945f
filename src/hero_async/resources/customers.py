"""Customers at Stripe: who pays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hero_api import models as bodies
from hero_api.api.invoicing import create_customer, get_default_customer, list_customers
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.listing import private_pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, ident, records, some_text


class Customers(Resource):
    """`hero.invoicing.customers`"""

    def list(
        self, *, query: str, options: RequestOptions | None = None
    ) -> Pager[models.StripeCustomer]:
        """Customers that a search finds, by GET /v1/invoicing/customers.

        What `query` is looked up in is not documented. All come at once.

        Raises:
            InvalidRequestError: when read: `query` is empty.
        """
        return private_pager(
            self._sender.using(options),
            list_customers,
            lambda: {"query": some_text("query", query)},
        )

    def default(
        self, *, patient_id: Id, options: RequestOptions | None = None
    ) -> Reply[models.StripeCustomer]:
        """The customer that a patient's invoices go to, by GET /v1/invoicing/customers/default.

        Whether the API needs `patient_id` was not read. This method does: what it would answer
        without is anybody's guess, and might be another patient's customer.

        Raises:
            NotFoundError: there is none.
        """
        return self._sender.using(options).ask(
            get_default_customer,
            lambda: get_default_customer.build_request(patient_id=ident("patient_id", patient_id)),
        )

    def create(
        self,
        *,
        name: str,
        email: str | Unset = UNSET,
        phone: str | Unset = UNSET,
        sources: Iterable[models.StripeSource | Mapping[str, Any]] | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.CreateCustomerResult]:
        """Create a customer, by POST /v1/invoicing/customers.

        What the API answers was not read: it is in `additional_properties`. `sources` are payment
        methods as Stripe has them; a card's fields were read, others go as dictionaries.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_customer,
            lambda: create_customer.build_request(
                body=bodies.CreateCustomerBody(
                    name=some_text("name", name),
                    email=some_text.optional("email", email),
                    phone=some_text.optional("phone", phone),
                    sources=_sources(sources),
                )
            ),
        )


def _sources(
    values: Iterable[models.StripeSource | Mapping[str, Any]] | Unset,
) -> list[models.StripeSource | bodies.StripeSourceOther] | Unset:
    if isinstance(values, Unset):
        return values
    # Both variants are open: a dictionary goes out as it is by either of them.
    return [*records(models.StripeSource)("sources", values)]
