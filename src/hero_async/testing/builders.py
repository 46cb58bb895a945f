"""Things added to what the fake holds, plausible and plainly nobody's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Any, Unpack, final

from attrs import evolve, field, frozen

from hero_async.testing.contract import Contract
from hero_async.testing.fields import (
    AppointmentFields,
    EpisodeFields,
    PatientFields,
    SlotFields,
)
from hero_async.testing.fitting import misfits
from hero_async.testing.refusal import RefusedError
from hero_async.testing.seed.episodes import episode_for
from hero_async.testing.seed.people import patient
from hero_async.testing.seed.slots import afternoons
from hero_async.testing.state.collection import Collection, Ids
from hero_async.testing.state.diary import Appointment
from hero_async.testing.state.episodes import Episode
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.practice import Practice
from hero_async.testing.state.record import Record
from hero_async.testing.state.rota import Slot


@final
@frozen(eq=False)
class Builders:
    """`fake.add`: each method adds one thing to the practice, and gives it as the fake holds it.

    Any field can be said by name; the others are made up, the same ones for the same seed and the
    same calls. NHS numbers are those that nobody gets (999), telephone numbers those kept for
    drama, addresses at example.com. No webhook is told, and no request is recorded.

    Raises:
        ValueError: the description does not allow it, its id is taken, or it names what the
            practice does not have. To test with an answer that the API may give tomorrow, queue
            it: `Status(200, body=...)`.
        KeyError: the fake has no such practice group.
    """

    _contract: Contract = field(repr=False)
    _practices: Mapping[str, Practice] = field(repr=False)
    _ids: Ids = field(repr=False)
    _random: Random = field(repr=False)
    _at: Callable[[], datetime] = field(repr=False)

    def patient(self, practice_group_id: str = "1", **fields: Unpack[PatientFields]) -> Patient:
        """A patient of the practice."""
        practice = self._practices[practice_group_id]
        self._claim("patient", fields.get("id"))
        made = patient(self._random, self._ids, fields)
        self._check("GET /v1/patients/{id}", made.as_json())
        return practice.patients.put(made.id, made)

    def episode(self, practice_group_id: str = "1", **fields: Unpack[EpisodeFields]) -> Episode:
        """An episode, of some patient of the practice unless you say of whom."""
        practice = self._practices[practice_group_id]
        whose = fields.pop("patient") if "patient" in fields else self._some_patient(practice)
        _require(practice.patients, "one of its patients", None if whose is None else whose.id)
        self._claim("episode", fields.get("id"))
        for task in fields.get("tasks", ()):
            self._claim("task", task.id)
        made = evolve(episode_for(practice, self._random, whose), **_as_tuples(fields))
        self._check("GET /v1/episodes/{id}", made.as_json())
        practice.add_episode(made)
        return made

    def slot(self, practice_group_id: str = "1", **fields: Unpack[SlotFields]) -> Slot:
        """A free slot beside the usual ones, on some afternoon unless you say when."""
        practice, at = self._practices[practice_group_id], self._at()
        kind = self._one_of(practice, "appointment_types", fields.get("appointment_type_id"))
        start = fields.get("start_time") or self._afternoon(practice, at)
        made = Slot(
            practitioner_id=self._one_of(practice, "practitioners", fields.get("practitioner_id")),
            appointment_type_id=kind,
            location_id=self._one_of(practice, "locations", fields.get("location_id")),
            start_time=start,
            finish_time=fields.get("finish_time") or start + _length(practice, kind),
        )
        _require_zones(made)
        self._check("GET /v1/slots/{id}", made.as_json())
        practice.diary.open(made, at)
        return made

    def appointment(
        self, practice_group_id: str = "1", **fields: Unpack[AppointmentFields]
    ) -> Appointment:
        """A confirmed booking of some free slot, or a reservation if you say until when."""
        practice, at = self._practices[practice_group_id], self._at()
        whose = fields.get("patient")
        _require(practice.patients, "one of its patients", None if whose is None else whose.id)
        with practice.lock:
            self._claim("appointment", fields.get("id"))
            slot = fields.get("slot") or self._some_slot(practice, at)
            made = _appointment(fields, slot, fields.get("id") or self._ids.next("appointment"), at)
            self._check("GET /v1/appointments/{id}", made.as_json())
            return _kept(practice, made, at)

    def _some_patient(self, practice: Practice) -> Patient | None:
        patients = [each for each in practice.patients.all() if not each.archived]
        return self._random.choice(patients) if patients else None

    def _one_of(self, practice: Practice, kinds: str, wanted: str | None) -> str:
        collection: Collection[Record] = getattr(practice, kinds)
        _require(collection, f"one of its {kinds}", wanted)
        chosen = self._random.choice(collection.all()).id
        return wanted or chosen

    def _some_slot(self, practice: Practice, at: datetime) -> Slot:
        free = list(practice.diary.free_slots(at))
        if not free:
            raise ValueError("no slot is free: add one, or make room")
        return self._random.choice(free)

    def _afternoon(self, practice: Practice, at: datetime) -> datetime:
        taken = {slot.start_time for slot in practice.diary.every_slot(at)}
        free = [start for start in afternoons(at) if start not in taken]
        if not free:
            raise ValueError("no afternoon is left: say the slot's start_time")
        return self._random.choice(free)

    def _check(self, operation: str, shown: Mapping[str, Any]) -> None:
        if wrong := misfits(shown, self._contract.answer_schema(operation)):
            raise ValueError(f"{operation} could not show this: see {', '.join(wrong)}")

    def _claim(self, kind: str, wanted: str | None) -> None:
        if wanted is not None:
            self._ids.claim(kind, wanted)


def _require(collection: Collection[Any], what: str, key: str | None) -> None:
    if key is not None and collection.get(key) is None:
        raise ValueError(
            f"the practice does not have this as {what}: add it to this practice first"
        )


def _require_zones(slot: Slot) -> None:
    if slot.start_time.tzinfo is None or slot.finish_time.tzinfo is None:
        raise ValueError("a slot's start_time and finish_time need a time zone")


def _as_tuples(fields: EpisodeFields) -> dict[str, Any]:
    plain: dict[str, Any] = {**fields}
    return plain | {name: tuple(plain[name]) for name in ("assignees", "tasks") if name in plain}


def _length(practice: Practice, appointment_type_id: str) -> timedelta:
    return timedelta(minutes=practice.appointment_types.find(appointment_type_id).get("duration"))


def _appointment(fields: AppointmentFields, slot: Slot, number: str, at: datetime) -> Appointment:
    whose, until = fields.get("patient"), fields.get("reserved_until")
    return Appointment(
        id=number,
        appointment_type_id=slot.appointment_type_id,
        location_id=slot.location_id,
        practitioner_id=slot.practitioner_id,
        start_time=slot.start_time,
        duration=(slot.finish_time - slot.start_time).total_seconds() / 60,
        reserved_until=until,
        patient_id=None if whose is None else whose.id,
        reason=fields.get("reason"),
        booking_confirmed_at=at if until is None else None,
        suppress_mail=fields.get("suppress_mail", False),
    )


def _kept(practice: Practice, wanted: Appointment, at: datetime) -> Appointment:
    try:
        return practice.diary.keep(wanted, at, checked=True)
    except RefusedError:
        pass
    raise ValueError("the slot is not free")
