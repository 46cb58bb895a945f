"""Booking links: by which patients book for themselves."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hero_api import models as bodies
from hero_api.api.booking import get_booking_link, list_booking_links
from hero_api.api.links import create_booking_link, update_booking_link
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import at_least
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, day_text, ident, some_change


class BookingLinks(Resource):
    """`hero.booking_links`

    A link is for one patient, who confirms the date of birth to use it, or generic: anybody who
    has it and can log in books. A generic link is made by `create_generic` only.
    """

    def list(self, *, options: RequestOptions | None = None) -> Pager[models.BookingLinkListItem]:
        """The practice's booking links, by GET /v2/bookinglinks.

        Filters and answer were not read: filters go by `RequestOptions(extra_query=...)`, and what
        an item holds is in its `additional_properties`.
        """
        return pager(self._sender.using(options), list_booking_links)

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.BookingLink]:
        """One booking link and how often it was used, by GET /v1/booking_links/{id}.

        Raises:
            NotFoundError: the practice has no such link.
        """
        return self._sender.using(options).ask(
            get_booking_link, lambda: get_booking_link.build_request(ident("id", id))
        )

    def create(
        self,
        *,
        patient_id: Id,
        appointment_type_id: Id,
        location_id: Id,
        practitioner_id: Id | Unset = UNSET,
        from_date: date | str | Unset = UNSET,
        to_date: date | str | Unset = UNSET,
        expiry_date: date | str | Unset = UNSET,
        maximum_use_count: int | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.CreatedBookingLink]:
        """Make a link by which one patient books, by POST /v1/booking_links.

        `from_date` and `to_date` bound the slots, `expiry_date` and `maximum_use_count` the link.
        Making a link sends nothing to the patient.

        Method and path are inferred. What the API answers was not read: the link is in
        `additional_properties`.

        Raises:
            InvalidRequestError: a value can't be sent, or there is no `patient_id`.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_booking_link,
            lambda: create_booking_link.build_request(
                body=evolve(
                    _link(
                        appointment_type_id,
                        location_id,
                        practitioner_id,
                        from_date,
                        to_date,
                        expiry_date,
                        maximum_use_count,
                    ),
                    patient_id=ident("patient_id", patient_id),
                )
            ),
        )

    def create_generic(
        self,
        *,
        appointment_type_id: Id,
        location_id: Id,
        practitioner_id: Id | Unset = UNSET,
        from_date: date | str | Unset = UNSET,
        to_date: date | str | Unset = UNSET,
        expiry_date: date | str | Unset = UNSET,
        maximum_use_count: int | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.CreatedBookingLink]:
        """Make a link by which anybody books who has it; as `create` otherwise.

        Those who use it log in by NHS Login, or by Hero's own login at a private practice.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_booking_link,
            lambda: create_booking_link.build_request(
                body=_link(
                    appointment_type_id,
                    location_id,
                    practitioner_id,
                    from_date,
                    to_date,
                    expiry_date,
                    maximum_use_count,
                )
            ),
        )

    def update(
        self,
        id: Id,
        *,
        appointment_type_id: Id | Unset = UNSET,
        location_id: Id | Unset = UNSET,
        practitioner_id: Id | Unset = UNSET,
        from_date: date | str | Unset = UNSET,
        to_date: date | str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateBookingLinkResult]:
        """Change what is passed, and nothing else, by PATCH /v1/booking_links/{id}.

        The page names the fields behind `practitioner_id` in prose only: the names of both dates
        are the guide's. What the API answers was not read; `get` the link to see it changed.

        Raises:
            InvalidRequestError: nothing to change was passed, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_booking_link,
            lambda: update_booking_link.build_request(
                ident("id", id),
                body=some_change(
                    bodies.UpdateBookingLinkBody(
                        appointment_type_id=ident.optional(
                            "appointment_type_id", appointment_type_id
                        ),
                        location_id=ident.optional("location_id", location_id),
                        practitioner_id=ident.optional("practitioner_id", practitioner_id),
                        from_date=day_text.optional("from_date", from_date),
                        to_date=day_text.optional("to_date", to_date),
                    ),
                    options,
                ),
            ),
        )


def _link(
    appointment_type_id: Id,
    location_id: Id,
    practitioner_id: Id | Unset,
    from_date: date | str | Unset,
    to_date: date | str | Unset,
    expiry_date: date | str | Unset,
    maximum_use_count: int | Unset,
) -> bodies.CreateBookingLinkBody:
    return bodies.CreateBookingLinkBody(
        appointment_type_id=ident("appointment_type_id", appointment_type_id),
        location_id=ident("location_id", location_id),
        practitioner_id=ident.optional("practitioner_id", practitioner_id),
        from_date=day_text.optional("from_date", from_date),
        to_date=day_text.optional("to_date", to_date),
        expiry_date=day_text.optional("expiry_date", expiry_date),
        maximum_use_count=at_least("maximum_use_count", 1, maximum_use_count),
    )
