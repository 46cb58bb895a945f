"""CheckSlotAvailabilityBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class CheckSlotAvailabilityBody(Model):
    """CheckSlotAvailabilityBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "practitioner_id": "practitioner_id",
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "start_time": "start_time",
        "duration": "duration",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    practitioner_id: str | Unset = UNSET
    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    start_time: str | Unset = UNSET
    duration: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("start_time", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
