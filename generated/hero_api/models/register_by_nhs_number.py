"""RegisterByNhsNumber"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class RegisterByNhsNumber(Model):
    """By NHS number and date of birth."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "nhs_number": "nhs_number",
        "dob": "dob",
        "ehr_partner": "ehr_partner",
        "ehr_partner_id": "ehr_partner_id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "nhs_number",
        "dob",
    )

    nhs_number: str
    dob: datetime.date | None
    ehr_partner: str | Unset = UNSET
    ehr_partner_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.day(value) if isinstance(value := get("dob", UNSET), str) else value,
            decode.text(value) if type(value := get("ehr_partner", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
