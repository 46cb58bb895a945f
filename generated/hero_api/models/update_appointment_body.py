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
            start_time=decode.moment(get("start_time", UNSET)),
            duration=decode.number(get("duration", UNSET)),
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            suppress_availability_check=decode.boolean(get("suppress_availability_check", UNSET)),
            suppress_mail=decode.boolean(get("suppress_mail", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
