"""PatientIdentifier"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.patient_identifier_label import PatientIdentifierLabel
    from ..models.patient_identifier_name import PatientIdentifierName
    from ..models.patient_identifier_role import PatientIdentifierRole
    from ..models.patient_identifier_source import PatientIdentifierSource


@define(repr=False, eq=False, match_args=False)
class PatientIdentifier(Model):
    """PatientIdentifier"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "source": "source",
        "name": "name",
        "role": "role",
        "label": "label",
        "value": "value",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "source",
        "name",
        "role",
        "label",
        "value",
    )

    _raw_source: PatientIdentifierSource = field(alias="source")
    _raw_name: PatientIdentifierName = field(alias="name")
    _raw_role: PatientIdentifierRole = field(alias="role")
    _raw_label: PatientIdentifierLabel = field(alias="label")
    value: str

    @property
    def source(self) -> PatientIdentifierSource:
        value: Any = self._raw_source
        if type(value) is str:
            self._raw_source = _m.PatientIdentifierSource.decode(value)
        return self._raw_source

    @source.setter
    def source(self, value: PatientIdentifierSource) -> None:
        self._raw_source = value

    @property
    def name(self) -> PatientIdentifierName:
        value: Any = self._raw_name
        if type(value) is str:
            self._raw_name = _m.PatientIdentifierName.decode(value)
        return self._raw_name

    @name.setter
    def name(self, value: PatientIdentifierName) -> None:
        self._raw_name = value

    @property
    def role(self) -> PatientIdentifierRole:
        value: Any = self._raw_role
        if type(value) is str:
            self._raw_role = _m.PatientIdentifierRole.decode(value)
        return self._raw_role

    @role.setter
    def role(self, value: PatientIdentifierRole) -> None:
        self._raw_role = value

    @property
    def label(self) -> PatientIdentifierLabel:
        value: Any = self._raw_label
        if type(value) is str:
            self._raw_label = _m.PatientIdentifierLabel.decode(value)
        return self._raw_label

    @label.setter
    def label(self, value: PatientIdentifierLabel) -> None:
        self._raw_label = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("source", UNSET),
            get("name", UNSET),
            get("role", UNSET),
            get("label", UNSET),
            decode.text(value) if type(value := get("value", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
