"""StripeCoupon"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_coupon_applies_to import StripeCouponAppliesTo


@define(repr=False, eq=False, match_args=False)
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
    _raw_applies_to: StripeCouponAppliesTo | Unset = field(alias="applies_to", default=UNSET)
    amount_off: float | Unset = UNSET
    percent_off: float | Unset = UNSET

    @property
    def applies_to(self) -> StripeCouponAppliesTo | Unset:
        value: Any = self._raw_applies_to
        if type(value) is dict:
            self._raw_applies_to = _m.StripeCouponAppliesTo.from_dict(value)
        return self._raw_applies_to

    @applies_to.setter
    def applies_to(self, value: StripeCouponAppliesTo | Unset) -> None:
        self._raw_applies_to = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            get("applies_to", UNSET),
            decode.number(value) if isinstance(value := get("amount_off", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("percent_off", UNSET), str) else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
