"""Pharmacy"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
class Pharmacy(Model):
    """A pharmacy of a prescriber."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "prescriber_id": "prescriber_id",
        "name": "name",
        "email": "email",
        "mobile": "mobile",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "prescriber_id",
        "name",
        "email",
        "mobile",
    )

    id: str
    prescriber_id: str
    name: str
    email: str
    mobile: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            prescriber_id=decode.text(get("prescriber_id", UNSET)),
            name=decode.text(get("name", UNSET)),
            email=decode.text(get("email", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
