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
            value
            if (value := get("source", UNSET)) is None or value is UNSET
            else _m.PatientIdentifierSource.decode(value),
            value
            if (value := get("name", UNSET)) is None or value is UNSET
            else _m.PatientIdentifierName.decode(value),
            value
            if (value := get("role", UNSET)) is None or value is UNSET
            else _m.PatientIdentifierRole.decode(value),
            value
            if (value := get("label", UNSET)) is None or value is UNSET
            else _m.PatientIdentifierLabel.decode(value),
            decode.text(value) if type(value := get("value", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
