"""Slots and appointments."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, given, listing, moment_of, require
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.state.diary import Appointment
from hero_async.testing.state.rota import Slot

_SLOT_FILTERS: Final = ("appointment_type_id", "location_id", "practitioner_id")
_A_DAY: Final = 24 * 60
_MOMENT: Final = timedelta(microseconds=1)


def list_slots(ask: Ask) -> Response:
    """What is free, the earliest first."""
    return ask.page([slot.as_json() for slot in _free(ask)])


def count_slots(ask: Ask) -> Response:
    """How many are free; the name of the number is inferred."""
    return JSONResponse({"count": len(_free(ask))})


def _free(ask: Ask) -> list[Slot]:
    first, last = ask.query("start_date"), ask.query("end_date")
    after = None if first is None else _just_before(moment_of(first, "start_date"))
    before = None if last is None else _end(last)
    free = ask.practice.diary.free_slots(ask.at, after, before)
    wanted = {name: frozenset(ask.call.values(name)) for name in _SLOT_FILTERS}
    return [slot for slot in free if _fits(slot, wanted)]


def _just_before(moment: datetime) -> datetime:
    return moment - _MOMENT if moment.year > datetime.min.year else moment


def _end(text: str) -> datetime:
    end = moment_of(text, "end_date")
    # A day counts until its end.
    is_day = len(text) <= len("2025-06-15") and end.year < datetime.max.year
    return end + timedelta(days=1) if is_day else end


def _fits(slot: Slot, wanted: Mapping[str, frozenset[str]]) -> bool:
    return all(not ids or getattr(slot, name) in ids for name, ids in wanted.items())


def get_slot(ask: Ask) -> Response:
    """The slot, as long as it is free."""
    free = ask.practice.diary.free_slots(ask.at)
    slot = next((each for each in free if each.id == ask.id), None)
    if slot is None:
        raise NotThereError
    return JSONResponse(slot.as_json())


def check_availability(ask: Ask) -> Response:
    """Whether this exact time could be reserved now."""
    body = ask.call.json()
    given(body, "start_time", "duration", *_SLOT_FILTERS)
    wanted = _appointment(body, number="")
    return JSONResponse({"available": ask.practice.diary.fits(wanted, ask.at)})


def _appointment(body: Mapping[str, Any], number: str) -> Appointment:
    return Appointment(
        id=number,
        appointment_type_id=body["appointment_type_id"],
        location_id=body["location_id"],
        practitioner_id=body["practitioner_id"],
        start_time=_start(body),
        duration=_minutes(body),
        reserved_until=None,
        patient_id=body.get("patient_id"),
        reason=body.get("reason"),
        suppress_mail=body.get("suppress_mail", False),
    )


def _start(body: Mapping[str, Any]) -> datetime:
    (text,) = given(body, "start_time")
    start = moment_of(text, "start_time")
    if not 1970 <= start.year < datetime.max.year:
        raise RefusedError(Problem("invalid_format", "date-time", ("start_time",)))
    return start


def _minutes(body: Mapping[str, Any]) -> float:
    duration: float = body["duration"]
    if not 1 <= duration <= _A_DAY:
        raise RefusedError(Problem("invalid_duration", "1 to 1440 minutes", ("duration",)))
    return duration


def get_appointment(ask: Ask) -> Response:
    """The appointment, unless it was a reservation that ran out."""
    return JSONResponse(ask.practice.diary.appointment(ask.id, ask.at).as_json())


def update_appointment(ask: Ask) -> Response:
    """The appointment at its new time; a confirmed one stays where it is."""
    body = ask.call.json()
    found = ask.practice.diary.appointment(ask.id, ask.at)
    if found.booking_confirmed_at is not None:
        raise RefusedError(Problem("already_confirmed", "an unconfirmed appointment", ("id",)))
    require(ask.practice.practitioners, body["practitioner_id"])
    moved = evolve(
        found,
        start_time=_start(body),
        duration=_minutes(body),
        practitioner_id=body["practitioner_id"],
        suppress_mail=body.get("suppress_mail", found.suppress_mail),
    )
    return JSONResponse(_kept(ask, moved, body).as_json())


def _kept(ask: Ask, wanted: Appointment, body: Mapping[str, Any]) -> Appointment:
    checked = not body.get("suppress_availability_check", False)
    return ask.practice.diary.keep(wanted, ask.at, checked=checked)


def answers(reservation: timedelta) -> Answers:
    """The answers of one fake, whose reservations hold for so long."""

    def create_appointment(ask: Ask) -> Response:
        body, practice = ask.call.json(), ask.practice
        require(practice.appointment_types, body["appointment_type_id"])
        require(practice.locations, body["location_id"])
        require(practice.practitioners, body["practitioner_id"])
        require(practice.patients, body.get("patient_id"))
        wanted = _appointment(body, practice.ids.next("appointment"))
        shown = _kept(ask, evolve(wanted, reserved_until=ask.at + reservation), body).as_json()
        return JSONResponse({name: shown[name] for name in ("id", "reserved_until")})

    return {
        ("GET", "/v1/slots"): list_slots,
        ("GET", "/v1/slots/count"): count_slots,
        ("GET", "/v1/slots/{id}"): get_slot,
        ("POST", "/v1/slots/availability"): check_availability,
        ("GET", "/v1/appointments"): listing(lambda ask: ask.practice.diary.appointments(ask.at)),
        ("GET", "/v1/appointments/{id}"): get_appointment,
        ("PUT", "/v1/appointments/{id}"): update_appointment,
        ("POST", "/v1/appointments"): create_appointment,
    }
