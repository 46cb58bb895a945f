"""When practitioners can be booked: the same hours on every weekday. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from attrs import frozen

from hero_async.testing.clock import iso

HORIZON: Final = timedelta(days=14)
"""How far ahead anything can be booked."""
_STARTS: Final = tuple(time(9 + half // 2, 30 * (half % 2), tzinfo=UTC) for half in range(6))


@frozen
class Slot:
    """A time at which a practitioner could see somebody."""

    practitioner_id: str
    appointment_type_id: str
    location_id: str
    start_time: datetime
    finish_time: datetime

    @property
    def id(self) -> str:
        """Says which slot it is, so that no list of them has to be kept."""
        start = f"{self.start_time:%Y%m%d%H%M}"
        return f"{start}-{self.practitioner_id}-{self.appointment_type_id}"

    def as_json(self) -> dict[str, object]:
        """The slot as the API writes it."""
        return {
            "id": self.id,
            "practitioner_id": self.practitioner_id,
            "appointment_type_id": self.appointment_type_id,
            "location_id": self.location_id,
            "start_time": iso(self.start_time),
            "finish_time": iso(self.finish_time),
        }


@frozen
class Shift:
    """One practitioner at one location, and how many minutes each type of appointment takes."""

    practitioner_id: str
    location_id: str
    minutes: tuple[tuple[str, int], ...]

    def slots(self, start: datetime) -> Iterator[Slot]:
        """A slot for each type of appointment at this time."""
        for appointment_type_id, minutes in self.minutes:
            finish = start + timedelta(minutes=minutes)
            yield Slot(self.practitioner_id, appointment_type_id, self.location_id, start, finish)


def slots(shifts: tuple[Shift, ...], after: datetime, before: datetime) -> Iterator[Slot]:
    """Every slot that starts later than `after` and before `before`, the earliest first."""
    for day in _weekdays(after.date(), before.date()):
        for start in (datetime.combine(day, at) for at in _STARTS):
            if after < start < before:
                for shift in shifts:
                    yield from shift.slots(start)


def _weekdays(first: date, last: date) -> Iterator[date]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return (day for day in days if day.weekday() < 5)
