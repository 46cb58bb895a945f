"""Appointments: reserved until a moment, then confirmed or gone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import merge

from attrs import evolve, field, frozen

from hero_async.testing.clock import iso
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.state.collection import Collection
from hero_async.testing.state.rota import HORIZON, Shift, Slot, slots


@frozen
class Appointment:
    """A time kept for somebody; whose it is stays out of the repr."""

    id: str
    appointment_type_id: str
    location_id: str
    practitioner_id: str
    start_time: datetime
    duration: float
    """Minutes."""
    reserved_until: datetime | None
    """When an unconfirmed one goes; None once it is confirmed."""
    patient_id: str | None = field(default=None, repr=False)
    reason: str | None = field(default=None, repr=False)
    booking_confirmed_at: datetime | None = None
    suppress_mail: bool = False

    @property
    def finish_time(self) -> datetime:
        """When it is over."""
        return self.start_time + timedelta(minutes=self.duration)

    def holds(self, at: datetime) -> bool:
        """Whether it is confirmed, or reserved for longer than until `at`."""
        return self.reserved_until is None or at < self.reserved_until

    def overlaps(self, start: datetime, finish: datetime) -> bool:
        """Whether any of the time between is taken by this."""
        return self.start_time < finish and start < self.finish_time

    def as_json(self) -> dict[str, object]:
        """The appointment as the API writes it."""
        confirmed = self.booking_confirmed_at
        return {
            "id": self.id,
            "patient_id": self.patient_id,
            "practitioner_id": self.practitioner_id,
            "location_id": self.location_id,
            "appointment_type_id": self.appointment_type_id,
            "duration": self.duration,
            "start_time": iso(self.start_time),
            "video": False,
            "in_person": True,
            "telephone": False,
            "link_id": None,
            "reserved_until": None if self.reserved_until is None else iso(self.reserved_until),
            "booking_confirmed_at": None if confirmed is None else iso(confirmed),
            "can_be_cancelled": confirmed is not None,
            "can_be_rescheduled": confirmed is not None,
            "suppress_mail": self.suppress_mail,
        }


@frozen(eq=False)
class Diary:
    """One practice's appointments, and what is free between them; the caller holds its lock."""

    _kept: Collection[Appointment]
    _extra: Collection[Slot]
    _shifts: tuple[Shift, ...]

    def appointments(self, at: datetime) -> list[Appointment]:
        """Those that are confirmed, and those whose reservation has not run out."""
        return [each for each in self._kept.all() if each.holds(at)]

    def appointment(self, appointment_id: str, at: datetime) -> Appointment:
        """The one with this id; a reservation that ran out is gone.

        Raises:
            NotThereError: there is none.
        """
        found = self._kept.find(appointment_id)
        if not found.holds(at):
            raise NotThereError
        return found

    def every_slot(
        self, at: datetime, after: datetime | None = None, before: datetime | None = None
    ) -> Iterator[Slot]:
        """Every slot from now on, taken or not, between the moments and within two weeks."""
        first = at if after is None else max(at, after)
        last = at + HORIZON if before is None else min(at + HORIZON, before)
        extra = [slot for slot in self._extra.all() if first < slot.start_time < last]
        extra.sort(key=_start)
        return merge(slots(self._shifts, first, last), extra, key=_start)

    def open(self, slot: Slot, at: datetime) -> None:
        """Offer this slot beside those of the shifts.

        Raises:
            ValueError: it is past, or too far ahead, or has no length, or is offered already.
        """
        if not at < slot.start_time < at + HORIZON or slot.finish_time <= slot.start_time:
            raise ValueError("a slot starts after now, within two weeks, and ends after its start")
        if any(each.id == slot.id for each in self.every_slot(at)):
            raise ValueError("there is such a slot already")
        self._extra.put(slot.id, slot)

    def free_slots(
        self, at: datetime, after: datetime | None = None, before: datetime | None = None
    ) -> Iterator[Slot]:
        """Those of them that can still be booked."""
        held = self.appointments(at)
        for slot in self.every_slot(at, after, before):
            if not _taken(held, slot.practitioner_id, slot.start_time, slot.finish_time):
                yield slot

    def fits(self, wanted: Appointment, at: datetime) -> bool:
        """Whether a slot starts there and then, and all the time that is wanted is free."""
        start, finish = wanted.start_time, wanted.finish_time
        held = [each for each in self.appointments(at) if each.id != wanted.id]
        moment = timedelta(microseconds=1)
        return not _taken(held, wanted.practitioner_id, start, finish) and any(
            _is_for(slot, wanted) for slot in self.every_slot(at, start - moment, start + moment)
        )

    def keep(self, wanted: Appointment, at: datetime, *, checked: bool) -> Appointment:
        """Reserve or move it.

        Raises:
            RefusedError: it was to be `checked`, and the time is not free.
        """
        if checked and not self.fits(wanted, at):
            raise RefusedError(Problem("slot_unavailable", "a free slot", ("start_time",)))
        return self._kept.put(wanted.id, wanted)

    def confirm(self, appointment_id: str, at: datetime) -> Appointment:
        """Make the reservation a booking, which a second time changes nothing.

        Raises:
            NotThereError: there is none, or it ran out.
        """
        found = self.appointment(appointment_id, at)
        confirmed_at = found.booking_confirmed_at or at
        changed = evolve(found, reserved_until=None, booking_confirmed_at=confirmed_at)
        return self._kept.put(found.id, changed)


def _start(slot: Slot) -> datetime:
    return slot.start_time


def _is_for(slot: Slot, wanted: Appointment) -> bool:
    return (slot.practitioner_id, slot.location_id, slot.appointment_type_id) == (
        wanted.practitioner_id,
        wanted.location_id,
        wanted.appointment_type_id,
    )


def _taken(held: list[Appointment], practitioner_id: str, start: datetime, end: datetime) -> bool:
    return any(
        each.practitioner_id == practitioner_id and each.overlaps(start, end) for each in held
    )
