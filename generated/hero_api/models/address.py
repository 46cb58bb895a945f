"""Address"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            town=decode.text(get("town", UNSET)),
            country=decode.text(get("country", UNSET)),
            postcode=decode.text(get("postcode", UNSET)),
            line_1=decode.text(get("line1", UNSET)),
            line_2=decode.text(get("line2", UNSET)),
            line_3=decode.text(get("line3", UNSET)),
            county=decode.text(get("county", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
