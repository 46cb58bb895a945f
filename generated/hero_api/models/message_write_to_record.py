"""MessageWriteToRecord"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class MessageWriteToRecord(Model):
    """MessageWriteToRecord"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "write_to_record_at": "write_to_record_at",
        "status": "status",
        "failure_reason": "failure_reason",
        "snomed_code": "snomed_code",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    _raw_write_to_record_at: datetime.datetime | Unset = field(
        alias="write_to_record_at", default=UNSET
    )
    status: str | Unset = UNSET
    failure_reason: str | Unset = UNSET
    snomed_code: str | Unset = UNSET

    @property
    def write_to_record_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_write_to_record_at
        if type(value) is str:
            self._raw_write_to_record_at = decode.moment(value)
        return self._raw_write_to_record_at

    @write_to_record_at.setter
    def write_to_record_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_write_to_record_at = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("write_to_record_at", UNSET),
            decode.text(value) if type(value := get("status", UNSET)) is int else value,
            decode.text(value) if type(value := get("failure_reason", UNSET)) is int else value,
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
