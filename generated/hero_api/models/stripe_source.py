"""StripeSource"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            type_=decode.text(get("type", UNSET)),
            fingerprint=decode.text(get("fingerprint", UNSET)),
            brand=decode.text(get("brand", UNSET)),
            last4=decode.text(get("last4", UNSET)),
            exp_month=decode.number(get("exp_month", UNSET)),
            exp_year=decode.number(get("exp_year", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
