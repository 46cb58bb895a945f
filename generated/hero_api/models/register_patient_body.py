"""RegisterPatientBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False)
class RegisterPatientBody(Model):
    """RegisterPatientBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "dob": "dob",
        "first_name": "first_name",
        "last_name": "last_name",
        "mobile": "mobile",
        "ehr_partner_id": "ehr_partner_id",
        "nhs_number": "nhs_number",
        "sex": "sex",
        "title": "title",
        "landline": "landline",
        "address_line_1": "address_line_1",
        "address_line_2": "address_line_2",
        "address_line_3": "address_line_3",
        "country": "country",
        "postcode": "postcode",
        "county": "county",
        "data_source": "data_source",
        "email": "email",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "dob",
        "first_name",
        "last_name",
        "mobile",
    )

    dob: str
    first_name: str
    last_name: str
    mobile: str
    ehr_partner_id: str | Unset = UNSET
    nhs_number: str | Unset = UNSET
    sex: PatientSex | Unset = UNSET
    title: PatientTitle | Unset = UNSET
    landline: str | Unset = UNSET
    address_line_1: str | Unset = UNSET
    address_line_2: str | Unset = UNSET
    address_line_3: str | Unset = UNSET
    country: str | Unset = UNSET
    postcode: str | Unset = UNSET
    county: str | Unset = UNSET
    data_source: str | Unset = UNSET
    email: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            dob=decode.text(get("dob", UNSET)),
            first_name=decode.text(get("first_name", UNSET)),
            last_name=decode.text(get("last_name", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            nhs_number=decode.text(get("nhs_number", UNSET)),
            sex=_m.PatientSex.decode(get("sex", UNSET)),
            title=_m.PatientTitle.decode(get("title", UNSET)),
            landline=decode.text(get("landline", UNSET)),
            address_line_1=decode.text(get("address_line_1", UNSET)),
            address_line_2=decode.text(get("address_line_2", UNSET)),
            address_line_3=decode.text(get("address_line_3", UNSET)),
            country=decode.text(get("country", UNSET)),
            postcode=decode.text(get("postcode", UNSET)),
            county=decode.text(get("county", UNSET)),
            data_source=decode.text(get("data_source", UNSET)),
            email=decode.text(get("email", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
