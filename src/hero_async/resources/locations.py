"""Locations: where the practice sees patients."""

from __future__ import annotations

from hero_api.api.practice_group import list_locations

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource


class Locations(Resource):
    """`hero.locations`"""

    def list(self, *, options: RequestOptions | None = None) -> Pager[models.Location]:
        """The practice's locations, by GET /v1/locations.

        Only the name of this operation was read: filters, if there are any, go by
        `RequestOptions(extra_query=...)`, and what a location holds is in its
        `additional_properties`.
        """
        return pager(self._sender.using(options), list_locations)
