"""FormDetail"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.form_field import FormField
    from ..models.form_type import FormType


@define(repr=False)
class FormDetail(Model):
    """FormDetail"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "form_type": "form_type",
        "title": "title",
        "description": "description",
        "patient_title": "patient_title",
        "patient_description": "patient_description",
        "snomed_code": "snomed_code",
        "fields": "fields",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "form_type",
        "title",
        "description",
        "patient_title",
        "patient_description",
        "snomed_code",
        "fields",
    )

    id: str
    form_type: FormType
    title: str
    description: str
    patient_title: None | str
    patient_description: None | str
    snomed_code: None | str
    fields: list[FormField]

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            _m.FormType.decode(value)
            if isinstance(value := get("form_type", UNSET), str)
            else value,
            decode.text(value) if type(value := get("title", UNSET)) is int else value,
            decode.text(value) if type(value := get("description", UNSET)) is int else value,
            decode.text(value) if type(value := get("patient_title", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("patient_description", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
            list(map(_m.FormField.decode, value))
            if isinstance(value := get("fields", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
