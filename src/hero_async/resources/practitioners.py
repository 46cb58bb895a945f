"""Practitioners: those who see patients."""

from __future__ import annotations

from collections.abc import Iterable

from hero_api.api.practice_group import get_practitioner, list_practitioners
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, flag, ident, idents


class Practitioners(Resource):
    """`hero.practitioners`

    What a practitioner holds was not read: it is in `additional_properties`.
    """

    def list(
        self,
        *,
        location_ids: Iterable[Id] | Id | Unset = UNSET,
        appointment_type_ids: Iterable[Id] | Id | Unset = UNSET,
        has_availability: bool | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Practitioner]:
        """The practice's practitioners, by GET /v1/practitioners.

        The API has no paging here: all come at once. Several ids are sent as repeated parameters;
        that form is inferred, the page shows one.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent. An empty list is one:
                the API would take it as no filter.
        """
        return pager(
            self._sender.using(options),
            list_practitioners,
            location_ids=idents("location_ids", location_ids),
            appointment_type_ids=idents("appointment_type_ids", appointment_type_ids),
            has_availability=flag.optional("has_availability", has_availability),
        )

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Practitioner]:
        """One practitioner, by GET /v1/practitioners/{id}.

        Raises:
            NotFoundError: the practice has no such practitioner.
        """
        return self._sender.using(options).ask(
            get_practitioner, lambda: get_practitioner.build_request(ident("id", id))
        )
