"""Address"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class Address(Model):
    """Address"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "town": "town",
        "country": "country",
        "postcode": "postcode",
        "line1": "line_1",
        "line2": "line_2",
        "line3": "line_3",
        "county": "county",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "town",
        "country",
        "postcode",
    )

    town: str
    country: str
    postcode: str
    line_1: None | str | Unset = UNSET
    line_2: None | str | Unset = UNSET
    line_3: None | str | Unset = UNSET
    county: None | str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("country", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("line1", UNSET)) is int else value,
            decode.text(value) if type(value := get("line2", UNSET)) is int else value,
            decode.text(value) if type(value := get("line3", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
