"""PractitionerPage"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.practitioner import Practitioner


@define(repr=False)
class PractitionerPage(Model):
    """PractitionerPage"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "data": "data",
        "count": "count",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "data",
        "count",
    )

    data: list[Practitioner]
    count: float

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            list(map(_m.Practitioner.decode, value))
            if isinstance(value := get("data", UNSET), list)
            else value,
            decode.number(value) if isinstance(value := get("count", UNSET), str) else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
