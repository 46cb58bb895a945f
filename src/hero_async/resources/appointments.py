"""Appointments: reserve, read, change."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

from attrs import field, frozen
from hero_api import models as bodies
from hero_api.api.booking import (
    create_appointment,
    get_appointment,
    list_appointments,
    update_appointment,
)
from hero_api.types import UNSET, Unset
from hero_api.wire import RequestParts

from hero_async import models
from hero_async.errors import InvalidRequestError, SlotUnavailableError
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.reservation import Reservation
from hero_async.resources.slots import Slots
from hero_async.runtime import Runtime
from hero_async.sender import PracticeSender, Reply, built
from hero_async.values import Id, digits, flag, ident, minutes, moment, text


@frozen
class Appointments:
    """`hero.appointments`

    The published pages show neither how an appointment is confirmed nor how it is cancelled, so
    there is no method for either: docs/booking.md.
    """

    _sender: PracticeSender = field(repr=False)
    _runtime: Runtime = field(repr=False)

    def list(self, *, options: RequestOptions | None = None) -> Pager[models.Appointment]:
        """Appointments of the practice, by GET /v1/appointments.

        Inferred: of this operation only the name was read, and that it takes parameters. What they
        are called is unknown; `RequestOptions(extra_query=...)` can send them. One page is read.
        """
        return pager(self._sender.using(options), list_appointments)

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.Appointment]:
        """One appointment, reserved or confirmed, by GET /v1/appointments/{id}.

        Raises:
            NotFoundError: the practice has no such appointment.
        """
        return self._sender.using(options).ask(
            get_appointment, lambda: get_appointment.build_request(ident("id", id))
        )

    def create(
        self,
        *,
        appointment_type_id: Id,
        location_id: Id,
        practitioner_id: Id,
        start_time: datetime | str | None,
        duration: float,
        patient_id: Id | Unset = UNSET,
        billpayer_id: Id | Unset = UNSET,
        reason: str | Unset = UNSET,
        suppress_mail: bool | Unset = UNSET,
        suppress_availability_check: bool | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.AppointmentReservation]:
        """Reserve an appointment, by POST /v1/appointments; `reserve` tells how long it holds.

        It is not booked yet. `duration` is in minutes. By the fields' names, Hero may mail the
        patient unless `suppress_mail`, and takes a slot that is not free if told to by
        `suppress_availability_check`.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_appointment,
            lambda: _request(
                appointment_type_id=appointment_type_id,
                location_id=location_id,
                practitioner_id=practitioner_id,
                start_time=moment.optional("start_time", start_time),
                duration=duration,
                patient_id=patient_id,
                billpayer_id=billpayer_id,
                reason=reason,
                suppress_mail=suppress_mail,
                suppress_availability_check=suppress_availability_check,
            ),
        )

    def reserve(
        self,
        *,
        appointment_type_id: Id,
        location_id: Id,
        practitioner_id: Id,
        start_time: datetime | str,
        duration: float,
        patient_id: Id | Unset = UNSET,
        billpayer_id: Id | Unset = UNSET,
        reason: str | Unset = UNSET,
        suppress_mail: bool | Unset = UNSET,
        check_availability: bool = True,
        options: RequestOptions | None = None,
    ) -> AbstractAsyncContextManager[Reservation]:
        """Ask whether the slot is free, then reserve it, for `async with ... as reservation`.

        Leaving the block releases nothing: the API has no operation for that which was read. The
        reservation lapses by itself, at `reserved_until`. `check_availability=False` saves the
        question; Hero, it is inferred, refuses a slot that is taken all the same. The rest is as
        in `create`.

        Raises:
            InvalidRequestError: on entering: a value can't be sent.
            SlotUnavailableError: on entering: the slot is taken. Nothing was reserved.
            CallError: on entering: a call failed. If it is `create_appointment` and
                `may_have_been_processed`, the slot may be held until it lapses.
        """
        sender = self._sender.using(options)
        request = built(
            lambda: _request(
                appointment_type_id=appointment_type_id,
                location_id=location_id,
                practitioner_id=practitioner_id,
                start_time=moment("start_time", start_time),
                duration=duration,
                patient_id=patient_id,
                billpayer_id=billpayer_id,
                reason=reason,
                suppress_mail=suppress_mail,
            )
        )
        return _reserving(
            sender,
            request,
            lambda: (
                Slots(sender).availability(
                    appointment_type_id=appointment_type_id,
                    location_id=location_id,
                    practitioner_id=practitioner_id,
                    start_time=start_time,
                    duration=duration,
                )
                if check_availability
                else None
            ),
            self._runtime,
        )

    def update(
        self,
        id: Id,
        *,
        start_time: datetime | str | None,
        duration: float,
        practitioner_id: Id,
        suppress_availability_check: bool | Unset = UNSET,
        suppress_mail: bool | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.UpdateAppointmentResult]:
        """Change an appointment that is not confirmed yet, by PUT /v1/appointments/{id}.

        All three of time, `duration` (in minutes) and practitioner have to be passed. Hero may mail
        the patient unless `suppress_mail`. What it answers is not documented, so the result has no
        named fields; `get` the appointment to see it changed.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            update_appointment,
            lambda: update_appointment.build_request(
                ident("id", id),
                body=bodies.UpdateAppointmentBody(
                    start_time=moment.optional("start_time", start_time),
                    duration=minutes("duration", duration),
                    practitioner_id=digits("practitioner_id", practitioner_id),
                    suppress_availability_check=flag.optional(
                        "suppress_availability_check", suppress_availability_check
                    ),
                    suppress_mail=flag.optional("suppress_mail", suppress_mail),
                ),
            ),
        )


@asynccontextmanager
async def _reserving(
    sender: PracticeSender,
    request: RequestParts | InvalidRequestError,
    ask: Callable[[], Reply[models.SlotAvailability] | None],
    runtime: Runtime,
) -> AsyncGenerator[Reservation]:
    if isinstance(request, InvalidRequestError):
        raise request
    asking = ask()
    if asking is not None and (await asking).available is False:
        raise SlotUnavailableError("the slot is taken; nothing was reserved")
    yield Reservation(await sender.fetch(create_appointment.parse_response, request), runtime)


def _request(
    *,
    appointment_type_id: Id,
    location_id: Id,
    practitioner_id: Id,
    start_time: datetime | None,
    duration: float,
    patient_id: Id | Unset,
    billpayer_id: Id | Unset,
    reason: str | Unset,
    suppress_mail: bool | Unset,
    suppress_availability_check: bool | Unset = UNSET,
) -> RequestParts:
    return create_appointment.build_request(
        body=bodies.CreateAppointmentBody(
            appointment_type_id=ident("appointment_type_id", appointment_type_id),
            location_id=ident("location_id", location_id),
            practitioner_id=ident("practitioner_id", practitioner_id),
            start_time=start_time,
            duration=minutes("duration", duration),
            patient_id=ident.optional("patient_id", patient_id),
            billpayer_id=ident.optional("billpayer_id", billpayer_id),
            reason=text.optional("reason", reason),
            suppress_mail=flag.optional("suppress_mail", suppress_mail),
            suppress_availability_check=flag.optional(
                "suppress_availability_check", suppress_availability_check
            ),
        )
    )
