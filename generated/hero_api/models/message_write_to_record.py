"""MessageWriteToRecord"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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

    write_to_record_at: datetime.datetime | Unset = UNSET
    status: str | Unset = UNSET
    failure_reason: str | Unset = UNSET
    snomed_code: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.moment(value)
            if isinstance(value := get("write_to_record_at", UNSET), str)
            else value,
            decode.text(value) if type(value := get("status", UNSET)) is int else value,
            decode.text(value) if type(value := get("failure_reason", UNSET)) is int else value,
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
