"""UpdateInvoiceBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class UpdateInvoiceBody(Model):
    """UpdateInvoiceBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "issuer_id": "issuer_id",
        "memo": "memo",
        "footer": "footer",
        "coupons": "coupons",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("issuer_id",)

    issuer_id: str
    memo: str | Unset = UNSET
    footer: str | Unset = UNSET
    coupons: list[Any] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("issuer_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("memo", UNSET)) is int else value,
            decode.text(value) if type(value := get("footer", UNSET)) is int else value,
            get("coupons", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
