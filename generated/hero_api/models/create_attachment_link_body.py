"""CreateAttachmentLinkBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class CreateAttachmentLinkBody(Model):
    """CreateAttachmentLinkBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "expiry_date": "expiry_date",
        "ehr_file_id": "ehr_file_id",
        "file_data": "file_data",
        "file_name": "file_name",
        "patient_id": "patient_id",
        "maximum_use_count": "maximum_use_count",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    expiry_date: str | Unset = UNSET
    ehr_file_id: str | Unset = UNSET
    file_data: str | Unset = UNSET
    file_name: str | Unset = UNSET
    patient_id: str | Unset = UNSET
    maximum_use_count: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("expiry_date", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_file_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("file_data", UNSET)) is int else value,
            decode.text(value) if type(value := get("file_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("patient_id", UNSET)) is int else value,
            decode.number(value)
            if isinstance(value := get("maximum_use_count", UNSET), str)
            else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
