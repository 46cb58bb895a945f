"""CreateBookingLinkBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class CreateBookingLinkBody(Model):
    """CreateBookingLinkBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "patient_id": "patient_id",
        "practitioner_id": "practitioner_id",
        "from_date": "from_date",
        "to_date": "to_date",
        "expiry_date": "expiry_date",
        "maximum_use_count": "maximum_use_count",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    patient_id: str | Unset = UNSET
    practitioner_id: str | Unset = UNSET
    from_date: str | Unset = UNSET
    to_date: str | Unset = UNSET
    expiry_date: str | Unset = UNSET
    maximum_use_count: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("patient_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("from_date", UNSET)) is int else value,
            decode.text(value) if type(value := get("to_date", UNSET)) is int else value,
            decode.text(value) if type(value := get("expiry_date", UNSET)) is int else value,
            decode.number(value)
            if isinstance(value := get("maximum_use_count", UNSET), str)
            else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
