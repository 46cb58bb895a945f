"""Appointment"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class Appointment(Model):
    """An appointment, reserved or confirmed."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "practitioner_id": "practitioner_id",
        "location_id": "location_id",
        "appointment_type_id": "appointment_type_id",
        "start_time": "start_time",
        "patient_id": "patient_id",
        "duration": "duration",
        "video": "video",
        "in_person": "in_person",
        "telephone": "telephone",
        "video_url": "video_url",
        "link_id": "link_id",
        "reserved_until": "reserved_until",
        "booking_confirmed_at": "booking_confirmed_at",
        "can_be_cancelled": "can_be_cancelled",
        "can_be_rescheduled": "can_be_rescheduled",
        "cancellation_policy_hours": "cancellation_policy_hours",
        "suppress_mail": "suppress_mail",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "practitioner_id",
        "location_id",
        "appointment_type_id",
        "start_time",
    )

    id: str
    practitioner_id: str
    location_id: str
    appointment_type_id: str
    start_time: datetime.datetime | None
    patient_id: None | str | Unset = UNSET
    duration: float | Unset = UNSET
    video: bool | Unset = UNSET
    in_person: bool | Unset = UNSET
    telephone: bool | Unset = UNSET
    video_url: str | Unset = UNSET
    link_id: None | str | Unset = UNSET
    reserved_until: datetime.datetime | None | Unset = UNSET
    booking_confirmed_at: datetime.datetime | None | Unset = UNSET
    can_be_cancelled: bool | Unset = UNSET
    can_be_rescheduled: bool | Unset = UNSET
    cancellation_policy_hours: float | Unset = UNSET
    suppress_mail: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            decode.moment(value) if isinstance(value := get("start_time", UNSET), str) else value,
            decode.text(value) if type(value := get("patient_id", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("video", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("in_person", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("telephone", UNSET), str) else value,
            decode.text(value) if type(value := get("video_url", UNSET)) is int else value,
            decode.text(value) if type(value := get("link_id", UNSET)) is int else value,
            decode.moment(value)
            if isinstance(value := get("reserved_until", UNSET), str)
            else value,
            decode.moment(value)
            if isinstance(value := get("booking_confirmed_at", UNSET), str)
            else value,
            decode.boolean(value)
            if isinstance(value := get("can_be_cancelled", UNSET), str)
            else value,
            decode.boolean(value)
            if isinstance(value := get("can_be_rescheduled", UNSET), str)
            else value,
            decode.number(value)
            if isinstance(value := get("cancellation_policy_hours", UNSET), str)
            else value,
            decode.boolean(value)
            if isinstance(value := get("suppress_mail", UNSET), str)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
