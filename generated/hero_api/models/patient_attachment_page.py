"""PatientAttachmentPage"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.patient_attachment import PatientAttachment


@define(repr=False, eq=False, match_args=False)
class PatientAttachmentPage(Model):
    """PatientAttachmentPage"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "data": "data",
        "count": "count",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "data",
        "count",
    )

    _raw_data: list[PatientAttachment] = field(alias="data")
    count: float

    @property
    def data(self) -> list[PatientAttachment]:
        value: Any = self._raw_data
        if type(value) is tuple:
            self._raw_data = list(map(_m.PatientAttachment.decode, value))
        return self._raw_data

    @data.setter
    def data(self, value: list[PatientAttachment]) -> None:
        self._raw_data = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.unread(value) if type(value := get("data", UNSET)) is list else value,
            decode.number(value) if isinstance(value := get("count", UNSET), str) else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
