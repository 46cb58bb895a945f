"""What can be said of a thing that a builder makes; what is not said is made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypedDict

from hero_async.testing.state.episodes import Assignee, Task
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.rota import Slot


class PatientFields(TypedDict, total=False):
    """Of a patient: every field that `Patient` has."""

    id: str
    dob: date
    first_name: str
    last_name: str
    nhs_number: str | None
    title: str | None
    sex: str | None
    email: str | None
    mobile: str | None
    line_1: str | None
    line_2: str | None
    line_3: str | None
    town: str | None
    county: str | None
    country: str | None
    postcode: str | None
    ehr_partner_id: str | None
    data_source: str
    archived: bool


class EpisodeFields(TypedDict, total=False):
    """Of an episode. `patient` is one of the practice's, or None for an episode without."""

    id: str
    status: str
    priority: str
    created_at: datetime
    assignees: Sequence[Assignee]
    tasks: Sequence[Task]
    patient: Patient | None


class SlotFields(TypedDict, total=False):
    """Of a slot. It starts after now, within two weeks."""

    practitioner_id: str
    appointment_type_id: str
    location_id: str
    start_time: datetime
    finish_time: datetime


class AppointmentFields(TypedDict, total=False):
    """Of an appointment in a `slot`. With `reserved_until` it is not confirmed yet."""

    id: str
    slot: Slot
    patient: Patient | None
    reason: str | None
    reserved_until: datetime
    suppress_mail: bool
