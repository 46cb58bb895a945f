"""A reserved appointment, and how long Hero holds it."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen
from hero_api import decode
from hero_api.models import AppointmentReservation

from hero_async.runtime import Runtime


@frozen
class Reservation:
    """An appointment that is held for a while, and lapses by itself unless it is confirmed."""

    appointment: AppointmentReservation
    """What the API answered: the id of the appointment, and until when it is held."""
    _runtime: Runtime = field(repr=False)

    @property
    def id(self) -> str:
        """The appointment's id, for `appointments.get` and for confirming it."""
        return self.appointment.id

    @property
    def reserved_until(self) -> datetime | None:
        """Until when it is held, with a timezone; None where the API does not say."""
        moment: object = decode.moment(self.appointment.reserved_until)
        return moment if isinstance(moment, datetime) else None

    def remaining(self) -> float | None:
        """Seconds that are left, 0.0 if none are; None where the API does not say.

        The end is the server's, the present this machine's clock: leave a margin for their
        difference.
        """
        until = self.reserved_until
        if until is None:
            return None
        return max(0.0, (until - self._runtime.wall()).total_seconds())

    @property
    def expired(self) -> bool:
        """Whether its time is known to be over."""
        return self.remaining() == 0.0
