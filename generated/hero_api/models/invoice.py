"""Invoice"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class Invoice(Model):
    """Read from the example of POST /v1/invoicing/invoices/link, which was cut after customer_id."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "stripe_id": "stripe_id",
        "status": "status",
        "subtotal": "subtotal",
        "amount_due": "amount_due",
        "customer_id": "customer_id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    stripe_id: str | Unset = UNSET
    status: str | Unset = UNSET
    subtotal: float | Unset = UNSET
    amount_due: float | Unset = UNSET
    customer_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("stripe_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("status", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("subtotal", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("amount_due", UNSET), str) else value,
            decode.text(value) if type(value := get("customer_id", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
