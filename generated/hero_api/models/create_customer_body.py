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
            name=decode.text(get("name", UNSET)),
            email=decode.text(get("email", UNSET)),
            phone=decode.text(get("phone", UNSET)),
            sources=decode.items(
                decode.union(
                    _m.StripeSource,
                    _m.StripeSourceOther,
                )
            )(get("sources", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
