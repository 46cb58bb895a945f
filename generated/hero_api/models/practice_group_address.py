"""PracticeGroupAddress"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class PracticeGroupAddress(Model):
    """PracticeGroupAddress"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "line_1": "line_1",
        "line_2": "line_2",
        "line_3": "line_3",
        "town": "town",
        "county": "county",
        "postcode": "postcode",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    line_1: str | Unset = UNSET
    line_2: str | Unset = UNSET
    line_3: str | Unset = UNSET
    town: str | Unset = UNSET
    county: str | Unset = UNSET
    postcode: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
