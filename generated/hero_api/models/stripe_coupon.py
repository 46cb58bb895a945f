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
            id=decode.text(get("id", UNSET)),
            name=decode.text(get("name", UNSET)),
            applies_to=_m.StripeCouponAppliesTo.decode(get("applies_to", UNSET)),
            amount_off=decode.number(get("amount_off", UNSET)),
            percent_off=decode.number(get("percent_off", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
