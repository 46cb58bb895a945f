"""CreateCustomerBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stripe_source import StripeSource
    from ..models.stripe_source_other import StripeSourceOther


@define(repr=False)
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
    sources: list[StripeSource | StripeSourceOther] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("phone", UNSET)) is int else value,
            list(
                map(
                    decode.union(
                        _m.StripeSource,
                        _m.StripeSourceOther,
                    ),
                    value,
                )
            )
            if isinstance(value := get("sources", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
