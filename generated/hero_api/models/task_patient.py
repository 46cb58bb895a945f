"""TaskPatient"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address import Address
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
class TaskPatient(Model):
    """The patient inside a task, in the documented order. More fields may follow after address."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "dob": "dob",
        "sex": "sex",
        "full_name": "full_name",
        "contact_emails": "contact_emails",
        "registered_practitioner_name": "registered_practitioner_name",
        "notes": "notes",
        "membership_scheme_names": "membership_scheme_names",
        "address": "address",
        "uid": "uid",
        "ehr_partner_id": "ehr_partner_id",
        "emis_id": "emis_id",
        "deceased_at": "deceased_at",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
        "nhs_number": "nhs_number",
        "email": "email",
        "mobile": "mobile",
        "last_sync_at": "last_sync_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "dob",
        "sex",
        "full_name",
        "contact_emails",
        "registered_practitioner_name",
        "notes",
        "membership_scheme_names",
        "address",
    )

    WORDS: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "sex": {
            "unspecified": "Not specified",
            "male": "Male",
            "female": "Female",
            "other": "Other",
        },
    }

    id: str
    _raw_dob: datetime.date | None = field(alias="dob")
    _raw_sex: PatientSex = field(alias="sex")
    full_name: str
    contact_emails: list[Any] | None
    registered_practitioner_name: None | str
    notes: None | str
    membership_scheme_names: list[Any] | None
    _raw_address: Address = field(alias="address")
    uid: None | str | Unset = UNSET
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    _raw_deceased_at: datetime.datetime | None | Unset = field(alias="deceased_at", default=UNSET)
    _raw_title: None | PatientTitle | Unset = field(alias="title", default=UNSET)
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    _raw_last_sync_at: datetime.datetime | None | Unset = field(alias="last_sync_at", default=UNSET)

    @property
    def dob(self) -> datetime.date | None:
        value: Any = self._raw_dob
        if type(value) is str:
            self._raw_dob = decode.day(value)
        return self._raw_dob

    @dob.setter
    def dob(self, value: datetime.date | None) -> None:
        self._raw_dob = value

    @property
    def sex(self) -> PatientSex:
        value: Any = self._raw_sex
        if type(value) is str:
            self._raw_sex = _m.PatientSex.decode(self.WORDS["sex"].get(value, value))
        return self._raw_sex

    @sex.setter
    def sex(self, value: PatientSex) -> None:
        self._raw_sex = value

    @property
    def address(self) -> Address:
        value: Any = self._raw_address
        if type(value) is dict:
            self._raw_address = _m.Address.from_dict(value)
        return self._raw_address

    @address.setter
    def address(self, value: Address) -> None:
        self._raw_address = value

    @property
    def deceased_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_deceased_at
        if type(value) is str:
            self._raw_deceased_at = decode.moment(value)
        return self._raw_deceased_at

    @deceased_at.setter
    def deceased_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_deceased_at = value

    @property
    def title(self) -> None | PatientTitle | Unset:
        value: Any = self._raw_title
        if type(value) is str:
            self._raw_title = _m.PatientTitle.decode(value)
        return self._raw_title

    @title.setter
    def title(self, value: None | PatientTitle | Unset) -> None:
        self._raw_title = value

    @property
    def last_sync_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_last_sync_at
        if type(value) is str:
            self._raw_last_sync_at = decode.moment(value)
        return self._raw_last_sync_at

    @last_sync_at.setter
    def last_sync_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_last_sync_at = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("dob", UNSET),
            get("sex", UNSET),
            decode.text(value) if type(value := get("full_name", UNSET)) is int else value,
            get("contact_emails", UNSET),
            decode.text(value)
            if type(value := get("registered_practitioner_name", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("notes", UNSET)) is int else value,
            get("membership_scheme_names", UNSET),
            get("address", UNSET),
            decode.text(value) if type(value := get("uid", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            get("deceased_at", UNSET),
            get("title", UNSET),
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            get("last_sync_at", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
