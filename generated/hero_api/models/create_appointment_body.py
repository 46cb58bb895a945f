"""CreateAppointmentBody"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class CreateAppointmentBody(Model):
    """CreateAppointmentBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "practitioner_id": "practitioner_id",
        "duration": "duration",
        "start_time": "start_time",
        "patient_id": "patient_id",
        "billpayer_id": "billpayer_id",
        "reason": "reason",
        "suppress_mail": "suppress_mail",
        "suppress_availability_check": "suppress_availability_check",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "appointment_type_id",
        "location_id",
        "practitioner_id",
        "duration",
        "start_time",
    )

    appointment_type_id: str
    location_id: str
    practitioner_id: str
    duration: float
    start_time: datetime.datetime | None
    patient_id: str | Unset = UNSET
    billpayer_id: str | Unset = UNSET
    reason: str | Unset = UNSET
    suppress_mail: bool | Unset = UNSET
    suppress_availability_check: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            appointment_type_id=decode.text(get("appointment_type_id", UNSET)),
            location_id=decode.text(get("location_id", UNSET)),
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            duration=decode.number(get("duration", UNSET)),
            start_time=decode.moment(get("start_time", UNSET)),
            patient_id=decode.text(get("patient_id", UNSET)),
            billpayer_id=decode.text(get("billpayer_id", UNSET)),
            reason=decode.text(get("reason", UNSET)),
            suppress_mail=decode.boolean(get("suppress_mail", UNSET)),
            suppress_availability_check=decode.boolean(get("suppress_availability_check", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
