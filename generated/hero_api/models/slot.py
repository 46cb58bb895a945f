"""Slot"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    practitioner_id: str | Unset = UNSET
    appointment_type_id: str | Unset = UNSET
    location_id: str | Unset = UNSET
    start_time: datetime.datetime | Unset = UNSET
    finish_time: datetime.datetime | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            practitioner_id=decode.text(get("practitioner_id", UNSET)),
            appointment_type_id=decode.text(get("appointment_type_id", UNSET)),
            location_id=decode.text(get("location_id", UNSET)),
            start_time=decode.moment(get("start_time", UNSET)),
            finish_time=decode.moment(get("finish_time", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
