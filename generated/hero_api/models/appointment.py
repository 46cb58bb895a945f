"""Appointment"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
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
    _raw_start_time: datetime.datetime | None = field(alias="start_time")
    patient_id: None | str | Unset = UNSET
    duration: float | Unset = UNSET
    video: bool | Unset = UNSET
    in_person: bool | Unset = UNSET
    telephone: bool | Unset = UNSET
    video_url: str | Unset = UNSET
    link_id: None | str | Unset = UNSET
    _raw_reserved_until: datetime.datetime | None | Unset = field(
        alias="reserved_until", default=UNSET
    )
    _raw_booking_confirmed_at: datetime.datetime | None | Unset = field(
        alias="booking_confirmed_at", default=UNSET
    )
    can_be_cancelled: bool | Unset = UNSET
    can_be_rescheduled: bool | Unset = UNSET
    cancellation_policy_hours: float | Unset = UNSET
    suppress_mail: bool | Unset = UNSET

    @property
    def start_time(self) -> datetime.datetime | None:
        value: Any = self._raw_start_time
        if type(value) is str:
            self._raw_start_time = decode.moment(value)
        return self._raw_start_time

    @start_time.setter
    def start_time(self, value: datetime.datetime | None) -> None:
        self._raw_start_time = value

    @property
    def reserved_until(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_reserved_until
        if type(value) is str:
            self._raw_reserved_until = decode.moment(value)
        return self._raw_reserved_until

    @reserved_until.setter
    def reserved_until(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_reserved_until = value

    @property
    def booking_confirmed_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_booking_confirmed_at
        if type(value) is str:
            self._raw_booking_confirmed_at = decode.moment(value)
        return self._raw_booking_confirmed_at

    @booking_confirmed_at.setter
    def booking_confirmed_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_booking_confirmed_at = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            get("start_time", UNSET),
            decode.text(value) if type(value := get("patient_id", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("video", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("in_person", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("telephone", UNSET), str) else value,
            decode.text(value) if type(value := get("video_url", UNSET)) is int else value,
            decode.text(value) if type(value := get("link_id", UNSET)) is int else value,
            get("reserved_until", UNSET),
            get("booking_confirmed_at", UNSET),
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
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
