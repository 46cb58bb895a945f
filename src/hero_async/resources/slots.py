"""Slots: the times that can be booked."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypedDict, TypeVar

from hero_api import models as bodies
from hero_api.api.booking import check_slot_availability, count_slots, get_slot, list_slots
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.errors import InvalidRequestError
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, day_text, ident, minutes, moment_text

T = TypeVar("T")


class SlotArguments(TypedDict):
    """What names one exact slot to `slots.availability` and `appointments.reserve`."""

    appointment_type_id: str
    location_id: str
    practitioner_id: str
    start_time: datetime
    duration: float


class Slots(Resource):
    """`hero.slots`"""

    def list(
        self,
        *,
        start_date: date | str | Unset = UNSET,
        end_date: date | str | Unset = UNSET,
        appointment_type_id: Id | Unset = UNSET,
        location_id: Id | Unset = UNSET,
        practitioner_id: Id | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.Slot]:
        """Slots that can be booked, by GET /v1/slots.

        Only the two dates were read, without their type. The other filters are inferred from the
        count's, paging and the form of the answer from other lists: a server that ignores a filter
        gives more slots than were asked for, so look at what a slot says of itself.

        Raises:
            InvalidRequestError: at once, for a filter that can't be sent.
        """
        return pager(
            self._sender.using(options),
            list_slots,
            page_size=page_size,
            page_index=page_index,
            start_at=start_at,
            start_date=day_text.optional("start_date", start_date),
            end_date=day_text.optional("end_date", end_date),
            appointment_type_id=ident.optional("appointment_type_id", appointment_type_id),
            location_id=ident.optional("location_id", location_id),
            practitioner_id=ident.optional("practitioner_id", practitioner_id),
        )

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Slot]:
        """One slot, by GET /v1/slots/{id}.

        Raises:
            NotFoundError: the practice has no such slot.
        """
        return self._sender.using(options).ask(
            get_slot, lambda: get_slot.build_request(ident("id", id))
        )

    def count(
        self,
        *,
        start_date: date | str | Unset = UNSET,
        end_date: date | str | Unset = UNSET,
        appointment_type_id: Id | Unset = UNSET,
        location_id: Id | Unset = UNSET,
        practitioner_id: Id | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.SlotCount]:
        """How many slots there are, by GET /v1/slots/count.

        The answer was not read: what it holds is in `additional_properties`.

        Raises:
            InvalidRequestError: a filter can't be sent.
        """
        return self._sender.using(options).ask(
            count_slots,
            lambda: count_slots.build_request(
                start_date=day_text.optional("start_date", start_date),
                end_date=day_text.optional("end_date", end_date),
                appointment_type_id=ident.optional("appointment_type_id", appointment_type_id),
                location_id=ident.optional("location_id", location_id),
                practitioner_id=ident.optional("practitioner_id", practitioner_id),
            ),
        )

    def availability(
        self,
        *,
        appointment_type_id: Id,
        location_id: Id,
        practitioner_id: Id,
        start_time: datetime | str,
        duration: float,
        options: RequestOptions | None = None,
    ) -> Reply[models.SlotAvailability]:
        """Whether this exact slot is free, by POST /v1/slots/availability.

        Look at `.available` of the answer: the record itself is always true. It was read from an
        example, so that it may be `UNSET`. Nothing is reserved by asking, so the SDK may ask again.
        `duration` is in minutes.

        Raises:
            InvalidRequestError: a value can't be sent.
        """
        return self._sender.using(options).ask(
            check_slot_availability,
            lambda: check_slot_availability.build_request(
                body=bodies.CheckSlotAvailabilityBody(
                    practitioner_id=ident("practitioner_id", practitioner_id),
                    appointment_type_id=ident("appointment_type_id", appointment_type_id),
                    location_id=ident("location_id", location_id),
                    start_time=moment_text("start_time", start_time),
                    duration=minutes("duration", duration),
                )
            ),
        )

    @staticmethod
    def arguments(
        slot: models.Slot, appointment_type: models.AppointmentType | None = None
    ) -> SlotArguments:
        """What names this slot: `hero.appointments.reserve(**hero.slots.arguments(slot))`.

        The duration is the appointment type's, if given, else the time from start to finish.

        Raises:
            InvalidRequestError: the slot does not say enough of itself.
        """
        return SlotArguments(
            appointment_type_id=_stated("appointment_type_id", slot.appointment_type_id),
            location_id=_stated("location_id", slot.location_id),
            practitioner_id=_stated("practitioner_id", slot.practitioner_id),
            start_time=_stated("start_time", slot.start_time),
            duration=_length(slot) if appointment_type is None else appointment_type.duration,
        )


def _stated(name: str, value: T | Unset) -> T:
    if isinstance(value, Unset):
        raise InvalidRequestError(f"slot.{name}", "is not in the slot, so pass the values yourself")
    return value


def _length(slot: models.Slot) -> float:
    start, finish = _stated("start_time", slot.start_time), _stated("finish_time", slot.finish_time)
    return (finish - start).total_seconds() / 60
