"""Coupons at Stripe."""

from __future__ import annotations

from hero_api.api.invoicing import list_coupons

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource


class Coupons(Resource):
    """`hero.invoicing.coupons`"""

    def list(self, *, options: RequestOptions | None = None) -> Pager[models.StripeCoupon]:
        """The practice's coupons, by GET /v1/invoicing/coupons. All come at once."""
        return pager(self._sender.using(options), list_coupons)
