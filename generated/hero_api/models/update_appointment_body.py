"""UpdateAppointmentBody"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
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

    _raw_start_time: datetime.datetime | None = field(alias="start_time")
    duration: float
    practitioner_id: str
    suppress_availability_check: bool | Unset = UNSET
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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("start_time", UNSET),
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("suppress_availability_check", UNSET), str)
            else value,
            decode.boolean(value)
            if isinstance(value := get("suppress_mail", UNSET), str)
            else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
