"""Form"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.form_type import FormType


@define(repr=False, eq=False, match_args=False)
class Form(Model):
    """A form, as in the list of forms."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "title": "title",
        "description": "description",
        "patient_title": "patient_title",
        "patient_description": "patient_description",
        "reply_form": "reply_form",
        "form_type": "form_type",
        "snomed_code": "snomed_code",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "title",
        "description",
        "patient_title",
        "patient_description",
        "reply_form",
        "form_type",
        "snomed_code",
    )

    id: str
    title: str
    description: str
    patient_title: None | str
    patient_description: None | str
    reply_form: bool
    _raw_form_type: FormType = field(alias="form_type")
    snomed_code: None | str

    @property
    def form_type(self) -> FormType:
        value: Any = self._raw_form_type
        if type(value) is str:
            self._raw_form_type = _m.FormType.decode(value)
        return self._raw_form_type

    @form_type.setter
    def form_type(self, value: FormType) -> None:
        self._raw_form_type = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("title", UNSET)) is int else value,
            decode.text(value) if type(value := get("description", UNSET)) is int else value,
            decode.text(value) if type(value := get("patient_title", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("patient_description", UNSET)) is int
            else value,
            decode.boolean(value) if isinstance(value := get("reply_form", UNSET), str) else value,
            get("form_type", UNSET),
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
