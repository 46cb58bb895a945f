"""CreateCustomerBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_source import StripeSource
    from ..models.stripe_source_other import StripeSourceOther


@define(repr=False, eq=False, match_args=False)
class CreateCustomerBody(Model):
    """CreateCustomerBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "email": "email",
        "phone": "phone",
        "sources": "sources",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("name",)

    name: str
    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    _raw_sources: list[StripeSource | StripeSourceOther] | Unset = field(
        alias="sources", default=UNSET
    )

    @property
    def sources(self) -> list[StripeSource | StripeSourceOther] | Unset:
        value: Any = self._raw_sources
        if type(value) is tuple:
            self._raw_sources = list(
                map(
                    decode.union(
                        _m.StripeSource,
                        _m.StripeSourceOther,
                    ),
                    value,
                )
            )
        return self._raw_sources

    @sources.setter
    def sources(self, value: list[StripeSource | StripeSourceOther] | Unset) -> None:
        self._raw_sources = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("phone", UNSET)) is int else value,
            decode.unread(value) if type(value := get("sources", UNSET)) is list else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
