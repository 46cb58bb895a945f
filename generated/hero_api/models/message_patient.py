"""MessagePatient"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
class MessagePatient(Model):
    """MessagePatient"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    _raw_title: PatientTitle | Unset = field(alias="title", default=UNSET)
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET

    @property
    def title(self) -> PatientTitle | Unset:
        value: Any = self._raw_title
        if type(value) is str:
            self._raw_title = _m.PatientTitle.decode(value)
        return self._raw_title

    @title.setter
    def title(self, value: PatientTitle | Unset) -> None:
        self._raw_title = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("title", UNSET),
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
