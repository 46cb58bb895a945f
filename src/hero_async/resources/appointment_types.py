"""Appointment types: what can be booked."""

from __future__ import annotations

from collections.abc import Iterable

from hero_api.api.practice_group import list_appointment_types
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.values import Id, flag, idents


class AppointmentTypes(Resource):
    """`hero.appointment_types`"""

    def list(
        self,
        *,
        location_ids: Iterable[Id] | Id | Unset = UNSET,
        has_availability: bool | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.AppointmentType]:
        """Kinds of appointment that the practice offers, by GET /v1/appointment_types.

        The API has no paging here: all come at once. Several `location_ids` are sent as repeated
        parameters; that form is inferred, the page shows one.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent. An empty list is one:
                the API would take it as no filter.
        """
        return pager(
            self._sender.using(options),
            list_appointment_types,
            location_ids=idents("location_ids", location_ids),
            has_availability=flag.optional("has_availability", has_availability),
        )
