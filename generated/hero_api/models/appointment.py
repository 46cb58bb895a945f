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
            id=decode.text(get("id", UNSET)),
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            location_id=decode.text(get("location_id", UNSET)),
            appointment_type_id=decode.text(get("appointment_type_id", UNSET)),
            start_time=decode.moment(get("start_time", UNSET)),
            patient_id=decode.text(get("patient_id", UNSET)),
            duration=decode.number(get("duration", UNSET)),
            video=decode.boolean(get("video", UNSET)),
            in_person=decode.boolean(get("in_person", UNSET)),
            telephone=decode.boolean(get("telephone", UNSET)),
            video_url=decode.text(get("video_url", UNSET)),
            link_id=decode.text(get("link_id", UNSET)),
            reserved_until=decode.moment(get("reserved_until", UNSET)),
            booking_confirmed_at=decode.moment(get("booking_confirmed_at", UNSET)),
            can_be_cancelled=decode.boolean(get("can_be_cancelled", UNSET)),
            can_be_rescheduled=decode.boolean(get("can_be_rescheduled", UNSET)),
            cancellation_policy_hours=decode.number(get("cancellation_policy_hours", UNSET)),
            suppress_mail=decode.boolean(get("suppress_mail", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
