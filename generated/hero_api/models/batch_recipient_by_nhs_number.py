"""BatchRecipientByNhsNumber"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False, eq=False, match_args=False)
class BatchRecipientByNhsNumber(Model):
    """BatchRecipientByNhsNumber"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "nhs_number": "nhs_number",
        "dob": "dob",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "nhs_number",
        "dob",
    )

    nhs_number: str
    _raw_dob: datetime.date | None = field(alias="dob")

    @property
    def dob(self) -> datetime.date | None:
        value: Any = self._raw_dob
        if type(value) is str:
            self._raw_dob = decode.day(value)
        return self._raw_dob

    @dob.setter
    def dob(self, value: datetime.date | None) -> None:
        self._raw_dob = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            get("dob", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
