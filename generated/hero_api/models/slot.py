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
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
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
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_id", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("appointment_type_id", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("location_id", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("start_time", UNSET), str) else value,
            decode.moment(value) if isinstance(value := get("finish_time", UNSET), str) else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
