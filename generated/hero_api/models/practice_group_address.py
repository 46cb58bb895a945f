"""PracticeGroupAddress"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
    REQUIRED: ClassVar[Collection[str]] = ()

    line_1: str | Unset = UNSET
    line_2: str | Unset = UNSET
    line_3: str | Unset = UNSET
    town: str | Unset = UNSET
    county: str | Unset = UNSET
    postcode: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            line_1=decode.text(get("line_1", UNSET)),
            line_2=decode.text(get("line_2", UNSET)),
            line_3=decode.text(get("line_3", UNSET)),
            town=decode.text(get("town", UNSET)),
            county=decode.text(get("county", UNSET)),
            postcode=decode.text(get("postcode", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
