"""FormField"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False, eq=False, match_args=False)
class FormField(Model):
    """FormField"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "form_question_id": "form_question_id",
        "name": "name",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "form_question_id",
        "name",
    )

    form_question_id: str
    name: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("form_question_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
