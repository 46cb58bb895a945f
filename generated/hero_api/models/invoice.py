"""Invoice"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    stripe_id: str | Unset = UNSET
    status: str | Unset = UNSET
    subtotal: float | Unset = UNSET
    amount_due: float | Unset = UNSET
    customer_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            stripe_id=decode.text(get("stripe_id", UNSET)),
            status=decode.text(get("status", UNSET)),
            subtotal=decode.number(get("subtotal", UNSET)),
            amount_due=decode.number(get("amount_due", UNSET)),
            customer_id=decode.text(get("customer_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
