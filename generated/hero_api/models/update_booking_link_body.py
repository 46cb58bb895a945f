"""UpdateBookingLinkBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class UpdateBookingLinkBody(Model):
    """UpdateBookingLinkBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "practitioner_id": "practitioner_id",
        "from_date": "from_date",
        "to_date": "to_date",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    practitioner_id: str | Unset = UNSET
    from_date: str | Unset = UNSET
    to_date: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            appointment_type_id=decode.text(get("appointment_type_id", UNSET)),
            location_id=decode.text(get("location_id", UNSET)),
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            from_date=decode.text(get("from_date", UNSET)),
            to_date=decode.text(get("to_date", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
