"""LinkInvoiceBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class LinkInvoiceBody(Model):
    """LinkInvoiceBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "stripe_invoice_id": "stripe_invoice_id",
        "appointment_id": "appointment_id",
        "issuer_id": "issuer_id",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    stripe_invoice_id: str | Unset = UNSET
    appointment_id: str | Unset = UNSET
    issuer_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            stripe_invoice_id=decode.text(get("stripe_invoice_id", UNSET)),
            appointment_id=decode.text(get("appointment_id", UNSET)),
            issuer_id=decode.text(get("issuer_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
