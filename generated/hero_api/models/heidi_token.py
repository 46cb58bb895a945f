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
            token=decode.text(get("token", UNSET)),
            expiration_time=decode.moment(get("expiration_time", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
