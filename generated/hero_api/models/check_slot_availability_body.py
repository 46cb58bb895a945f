"""CheckSlotAvailabilityBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class CheckSlotAvailabilityBody(Model):
    """CheckSlotAvailabilityBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "practitioner_id": "practitioner_id",
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "start_time": "start_time",
        "duration": "duration",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    practitioner_id: str | Unset = UNSET
    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    start_time: str | Unset = UNSET
    duration: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            appointment_type_id=decode.text(get("appointment_type_id", UNSET)),
            location_id=decode.text(get("location_id", UNSET)),
            start_time=decode.text(get("start_time", UNSET)),
            duration=decode.number(get("duration", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
