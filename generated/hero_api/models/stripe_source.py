"""StripeSource"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class StripeSource(Model):
    """The card variant, read from a request example; a second variant was not read."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "type": "type_",
        "fingerprint": "fingerprint",
        "brand": "brand",
        "last4": "last4",
        "exp_month": "exp_month",
        "exp_year": "exp_year",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    type_: str | Unset = UNSET
    fingerprint: str | Unset = UNSET
    brand: str | Unset = UNSET
    last4: str | Unset = UNSET
    exp_month: float | Unset = UNSET
    exp_year: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("type", UNSET)) is int else value,
            decode.text(value) if type(value := get("fingerprint", UNSET)) is int else value,
            decode.text(value) if type(value := get("brand", UNSET)) is int else value,
            decode.text(value) if type(value := get("last4", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("exp_month", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("exp_year", UNSET), str) else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
