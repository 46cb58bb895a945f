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
            write_to_record_at=decode.moment(get("write_to_record_at", UNSET)),
            status=decode.text(get("status", UNSET)),
            failure_reason=decode.text(get("failure_reason", UNSET)),
            snomed_code=decode.text(get("snomed_code", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
