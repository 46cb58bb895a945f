"""RegisterByDemographics"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            dob=decode.text(get("dob", UNSET)),
            postcode=decode.text(get("postcode", UNSET)),
            forename=decode.text(get("forename", UNSET)),
            surname=decode.text(get("surname", UNSET)),
            ehr_partner=decode.text(get("ehr_partner", UNSET)),
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
