"""FormField"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
class FormField(Model):
    """FormField"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "form_question_id": "form_question_id",
        "name": "name",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "form_question_id",
        "name",
    )

    form_question_id: str
    name: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            form_question_id=decode.text(get("form_question_id", UNSET)),
            name=decode.text(get("name", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
