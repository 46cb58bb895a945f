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
            id=decode.text(get("id", UNSET)),
            form_type=_m.FormType.decode(get("form_type", UNSET)),
            title=decode.text(get("title", UNSET)),
            description=decode.text(get("description", UNSET)),
            patient_title=decode.text(get("patient_title", UNSET)),
            patient_description=decode.text(get("patient_description", UNSET)),
            snomed_code=decode.text(get("snomed_code", UNSET)),
            fields=decode.items(_m.FormField.decode)(get("fields", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
