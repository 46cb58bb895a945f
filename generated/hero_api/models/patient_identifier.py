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
            source=_m.PatientIdentifierSource.decode(get("source", UNSET)),
            name=_m.PatientIdentifierName.decode(get("name", UNSET)),
            role=_m.PatientIdentifierRole.decode(get("role", UNSET)),
            label=_m.PatientIdentifierLabel.decode(get("label", UNSET)),
            value=decode.text(get("value", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
