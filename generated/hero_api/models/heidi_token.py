"""HeidiToken"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
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
    expiration_time: datetime.datetime

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("token", UNSET)) is int else value,
            decode.moment(value)
            if isinstance(value := get("expiration_time", UNSET), str)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
