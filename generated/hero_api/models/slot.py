"""Slot"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class Slot(Model):
    """Read from an example."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "practitioner_id": "practitioner_id",
        "appointment_type_id": "appointment_type_id",
        "location_id": "location_id",
        "start_time": "start_time",
        "finish_time": "finish_time",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    practitioner_id: str | Unset = UNSET
    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    _raw_start_time: datetime.datetime | Unset = field(alias="start_time", default=UNSET)
    _raw_finish_time: datetime.datetime | Unset = field(alias="finish_time", default=UNSET)

    @property
    def start_time(self) -> datetime.datetime | Unset:
        value: Any = self._raw_start_time
        if type(value) is str:
            self._raw_start_time = decode.moment(value)
        return self._raw_start_time

    @start_time.setter
    def start_time(self, value: datetime.datetime | Unset) -> None:
        self._raw_start_time = value

    @property
    def finish_time(self) -> datetime.datetime | Unset:
        value: Any = self._raw_finish_time
        if type(value) is str:
            self._raw_finish_time = decode.moment(value)
        return self._raw_finish_time

    @finish_time.setter
    def finish_time(self, value: datetime.datetime | Unset) -> None:
        self._raw_finish_time = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            get("start_time", UNSET),
            get("finish_time", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
