"""StripeCoupon"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_coupon_applies_to import StripeCouponAppliesTo


@define(repr=False)
class StripeCoupon(Model):
    """A coupon at Stripe."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "applies_to": "applies_to",
        "amount_off": "amount_off",
        "percent_off": "percent_off",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "name",
    )

    id: str
    name: str
    applies_to: StripeCouponAppliesTo | Unset = UNSET
    amount_off: float | Unset = UNSET
    percent_off: float | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            _m.StripeCouponAppliesTo.from_dict(value)
            if isinstance(value := get("applies_to", UNSET), dict)
            else value,
            decode.number(value) if isinstance(value := get("amount_off", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("percent_off", UNSET), str) else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
