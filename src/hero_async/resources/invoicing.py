"""Invoicing: customers, coupons and invoices at Stripe."""

from __future__ import annotations

from hero_async.resources.coupons import Coupons
from hero_async.resources.customers import Customers
from hero_async.resources.invoices import Invoices
from hero_async.resources.resource import Resource


class Invoicing(Resource):
    """`hero.invoicing`

    Creating an invoice or a membership policy is on no page whole, so it is missing here.
    """

    @property
    def coupons(self) -> Coupons:
        """Coupons at Stripe."""
        return Coupons(self._sender)

    @property
    def customers(self) -> Customers:
        """Customers at Stripe."""
        return Customers(self._sender)

    @property
    def invoices(self) -> Invoices:
        """Invoices at Stripe."""
        return Invoices(self._sender)
