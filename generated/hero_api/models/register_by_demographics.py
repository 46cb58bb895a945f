"""RegisterByDemographics"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class RegisterByDemographics(Model):
    """By name, date of birth and postcode."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "dob": "dob",
        "postcode": "postcode",
        "forename": "forename",
        "surname": "surname",
        "ehr_partner": "ehr_partner",
        "ehr_partner_id": "ehr_partner_id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "dob",
        "postcode",
        "forename",
        "surname",
    )

    dob: str
    postcode: str
    forename: str
    surname: str
    ehr_partner: str | Unset = UNSET
    ehr_partner_id: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("dob", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("forename", UNSET)) is int else value,
            decode.text(value) if type(value := get("surname", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
