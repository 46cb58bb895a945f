"""HeidiToken"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False, eq=False, match_args=False)
class HeidiToken(Model):
    """HeidiToken"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "token": "token",
        "expiration_time": "expiration_time",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "token",
        "expiration_time",
    )

    token: str
    _raw_expiration_time: datetime.datetime = field(alias="expiration_time")

    @property
    def expiration_time(self) -> datetime.datetime:
        value: Any = self._raw_expiration_time
        if type(value) is str:
            self._raw_expiration_time = decode.moment(value)
        return self._raw_expiration_time

    @expiration_time.setter
    def expiration_time(self, value: datetime.datetime) -> None:
        self._raw_expiration_time = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("token", UNSET)) is int else value,
            get("expiration_time", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
