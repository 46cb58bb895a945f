"""UpdateAppointmentBody"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class UpdateAppointmentBody(Model):
    """UpdateAppointmentBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "start_time": "start_time",
        "duration": "duration",
        "practitioner_id": "practitioner_id",
        "suppress_availability_check": "suppress_availability_check",
        "suppress_mail": "suppress_mail",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "start_time",
        "duration",
        "practitioner_id",
    )

    start_time: datetime.datetime | None
    duration: float
    practitioner_id: str
    suppress_availability_check: bool | Unset = UNSET
    suppress_mail: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.moment(value) if isinstance(value := get("start_time", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("suppress_availability_check", UNSET), str)
            else value,
            decode.boolean(value)
            if isinstance(value := get("suppress_mail", UNSET), str)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
