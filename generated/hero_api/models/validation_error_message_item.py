"""ValidationErrorMessageItem"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False, eq=False, match_args=False)
class ValidationErrorMessageItem(Model):
    """ValidationErrorMessageItem"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "expected": "expected",
        "path": "path",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "code",
        "expected",
        "path",
    )

    code: str
    expected: str
    path: list[Any]

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("code", UNSET)) is int else value,
            decode.text(value) if type(value := get("expected", UNSET)) is int else value,
            get("path", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
