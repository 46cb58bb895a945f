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
            id=decode.text(get("id", UNSET)),
            name=decode.text(get("name", UNSET)),
            email=decode.text(get("email", UNSET)),
            phone=decode.text(get("phone", UNSET)),
            sources=decode.items(_m.StripeCustomerSource.decode)(get("sources", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
