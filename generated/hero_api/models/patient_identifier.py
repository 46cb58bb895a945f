"""PatientIdentifier"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.patient_identifier_label import PatientIdentifierLabel
    from ..models.patient_identifier_name import PatientIdentifierName
    from ..models.patient_identifier_role import PatientIdentifierRole
    from ..models.patient_identifier_source import PatientIdentifierSource


@define(repr=False)
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

    source: PatientIdentifierSource
    name: PatientIdentifierName
    role: PatientIdentifierRole
    label: PatientIdentifierLabel
    value: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            _m.PatientIdentifierSource.decode(value)
            if isinstance(value := get("source", UNSET), str)
            else value,
            _m.PatientIdentifierName.decode(value)
            if isinstance(value := get("name", UNSET), str)
            else value,
            _m.PatientIdentifierRole.decode(value)
            if isinstance(value := get("role", UNSET), str)
            else value,
            _m.PatientIdentifierLabel.decode(value)
            if isinstance(value := get("label", UNSET), str)
            else value,
            decode.text(value) if type(value := get("value", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
