"""StripeCustomer"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_customer_source import StripeCustomerSource


@define(repr=False)
class StripeCustomer(Model):
    """A customer at Stripe."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "email": "email",
        "phone": "phone",
        "sources": "sources",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "name",
    )

    id: str
    name: str
    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    sources: list[StripeCustomerSource] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("phone", UNSET)) is int else value,
            list(map(_m.StripeCustomerSource.decode, value))
            if isinstance(value := get("sources", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
