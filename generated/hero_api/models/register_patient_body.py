"""RegisterPatientBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
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
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
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
    _raw_sex: PatientSex | Unset = field(alias="sex", default=UNSET)
    _raw_title: PatientTitle | Unset = field(alias="title", default=UNSET)
    landline: str | Unset = UNSET
    address_line_1: str | Unset = UNSET
    address_line_2: str | Unset = UNSET
    address_line_3: str | Unset = UNSET
    country: str | Unset = UNSET
    postcode: str | Unset = UNSET
    county: str | Unset = UNSET
    data_source: str | Unset = UNSET
    email: str | Unset = UNSET

    @property
    def sex(self) -> PatientSex | Unset:
        value: Any = self._raw_sex
        if type(value) is str:
            self._raw_sex = _m.PatientSex.decode(value)
        return self._raw_sex

    @sex.setter
    def sex(self, value: PatientSex | Unset) -> None:
        self._raw_sex = value

    @property
    def title(self) -> PatientTitle | Unset:
        value: Any = self._raw_title
        if type(value) is str:
            self._raw_title = _m.PatientTitle.decode(value)
        return self._raw_title

    @title.setter
    def title(self, value: PatientTitle | Unset) -> None:
        self._raw_title = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("dob", UNSET)) is int else value,
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            get("sex", UNSET),
            get("title", UNSET),
            decode.text(value) if type(value := get("landline", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("country", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("data_source", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
