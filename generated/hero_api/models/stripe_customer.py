"""StripeCustomer"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_customer_source import StripeCustomerSource


@define(repr=False, eq=False, match_args=False)
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
    _raw_sources: list[StripeCustomerSource] | Unset = field(alias="sources", default=UNSET)

    @property
    def sources(self) -> list[StripeCustomerSource] | Unset:
        value: Any = self._raw_sources
        if type(value) is tuple:
            self._raw_sources = list(map(_m.StripeCustomerSource.decode, value))
        return self._raw_sources

    @sources.setter
    def sources(self, value: list[StripeCustomerSource] | Unset) -> None:
        self._raw_sources = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("phone", UNSET)) is int else value,
            decode.unread(value) if type(value := get("sources", UNSET)) is list else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
