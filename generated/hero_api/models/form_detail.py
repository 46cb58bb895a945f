"""FormDetail"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.form_field import FormField
    from ..models.form_type import FormType


@define(repr=False, eq=False, match_args=False)
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
    _raw_form_type: FormType = field(alias="form_type")
    title: str
    description: str
    patient_title: None | str
    patient_description: None | str
    snomed_code: None | str
    _raw_fields: list[FormField] = field(alias="fields")

    @property
    def form_type(self) -> FormType:
        value: Any = self._raw_form_type
        if type(value) is str:
            self._raw_form_type = _m.FormType.decode(value)
        return self._raw_form_type

    @form_type.setter
    def form_type(self, value: FormType) -> None:
        self._raw_form_type = value

    @property
    def fields(self) -> list[FormField]:
        value: Any = self._raw_fields
        if type(value) is tuple:
            self._raw_fields = list(map(_m.FormField.decode, value))
        return self._raw_fields

    @fields.setter
    def fields(self, value: list[FormField]) -> None:
        self._raw_fields = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("form_type", UNSET),
            decode.text(value) if type(value := get("title", UNSET)) is int else value,
            decode.text(value) if type(value := get("description", UNSET)) is int else value,
            decode.text(value) if type(value := get("patient_title", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("patient_description", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
            decode.unread(value) if type(value := get("fields", UNSET)) is list else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
