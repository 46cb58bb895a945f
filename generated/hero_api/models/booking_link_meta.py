"""BookingLinkMeta"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class BookingLinkMeta(Model):
    """BookingLinkMeta"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    appointment_type_id: list[Any] | Unset = UNSET
    location_id: list[Any] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("appointment_type_id", UNSET),
            get("location_id", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
