"""PatientV1"""

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
    from ..models.data_source import DataSource
    from ..models.patient_sex import PatientSex
    from ..models.patient_status import PatientStatus
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
class PatientV1(Model):
    """The patient of GET /v1/patients/{id}; read whole."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "dob": "dob",
        "data_source": "data_source",
        "status": "status",
        "uid": "uid",
        "emis_id": "emis_id",
        "ehr_partner_id": "ehr_partner_id",
        "deceased_at": "deceased_at",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
        "sex": "sex",
        "nhs_number": "nhs_number",
        "email": "email",
        "emails": "emails",
        "mobile": "mobile",
        "last_sync_at": "last_sync_at",
        "address_line_1": "line_1",
        "address_line_2": "line_2",
        "address_line_3": "line_3",
        "country": "country",
        "postcode": "postcode",
        "town": "town",
        "county": "county",
        "notes": "notes",
        "verification_credentials": "verification_credentials",
        "restricted": "restricted",
        "sex_changed_at": "sex_changed_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "dob",
        "data_source",
        "status",
    )

    id: str
    _raw_dob: datetime.date | None = field(alias="dob")
    _raw_data_source: DataSource = field(alias="data_source")
    _raw_status: PatientStatus = field(alias="status")
    uid: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    ehr_partner_id: None | str | Unset = UNSET
    _raw_deceased_at: datetime.datetime | None | Unset = field(alias="deceased_at", default=UNSET)
    _raw_title: None | PatientTitle | Unset = field(alias="title", default=UNSET)
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    _raw_sex: None | PatientSex | Unset = field(alias="sex", default=UNSET)
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    _raw_emails: list[str] | None | Unset = field(alias="emails", default=UNSET)
    mobile: None | str | Unset = UNSET
    _raw_last_sync_at: datetime.datetime | None | Unset = field(alias="last_sync_at", default=UNSET)
    line_1: None | str | Unset = UNSET
    line_2: None | str | Unset = UNSET
    line_3: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    postcode: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    county: None | str | Unset = UNSET
    notes: None | str | Unset = UNSET
    _raw_verification_credentials: list[str] | None | Unset = field(
        alias="verification_credentials", default=UNSET
    )
    restricted: bool | Unset = UNSET
    _raw_sex_changed_at: datetime.datetime | None | Unset = field(
        alias="sex_changed_at", default=UNSET
    )

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
    def data_source(self) -> DataSource:
        value: Any = self._raw_data_source
        if type(value) is str:
            self._raw_data_source = _m.DataSource.decode(value)
        return self._raw_data_source

    @data_source.setter
    def data_source(self, value: DataSource) -> None:
        self._raw_data_source = value

    @property
    def status(self) -> PatientStatus:
        value: Any = self._raw_status
        if type(value) is str:
            self._raw_status = _m.PatientStatus.decode(value)
        return self._raw_status

    @status.setter
    def status(self, value: PatientStatus) -> None:
        self._raw_status = value

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
    def sex(self) -> None | PatientSex | Unset:
        value: Any = self._raw_sex
        if type(value) is str:
            self._raw_sex = _m.PatientSex.decode(value)
        return self._raw_sex

    @sex.setter
    def sex(self, value: None | PatientSex | Unset) -> None:
        self._raw_sex = value

    @property
    def emails(self) -> list[str] | None | Unset:
        value: Any = self._raw_emails
        if type(value) is tuple:
            self._raw_emails = list(map(decode.text, value))
        return self._raw_emails

    @emails.setter
    def emails(self, value: list[str] | None | Unset) -> None:
        self._raw_emails = value

    @property
    def last_sync_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_last_sync_at
        if type(value) is str:
            self._raw_last_sync_at = decode.moment(value)
        return self._raw_last_sync_at

    @last_sync_at.setter
    def last_sync_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_last_sync_at = value

    @property
    def verification_credentials(self) -> list[str] | None | Unset:
        value: Any = self._raw_verification_credentials
        if type(value) is tuple:
            self._raw_verification_credentials = list(map(decode.text, value))
        return self._raw_verification_credentials

    @verification_credentials.setter
    def verification_credentials(self, value: list[str] | None | Unset) -> None:
        self._raw_verification_credentials = value

    @property
    def sex_changed_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_sex_changed_at
        if type(value) is str:
            self._raw_sex_changed_at = decode.moment(value)
        return self._raw_sex_changed_at

    @sex_changed_at.setter
    def sex_changed_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_sex_changed_at = value

    @property
    def address(self) -> Address:
        """The fields of this record that make one, as they are now."""
        return self._gathered(_m.Address)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("dob", UNSET),
            get("data_source", UNSET),
            get("status", UNSET),
            decode.text(value) if type(value := get("uid", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            get("deceased_at", UNSET),
            get("title", UNSET),
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            get("sex", UNSET),
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.unread(value) if type(value := get("emails", UNSET)) is list else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            get("last_sync_at", UNSET),
            decode.text(value) if type(value := get("address_line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("country", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("notes", UNSET)) is int else value,
            decode.unread(value)
            if type(value := get("verification_credentials", UNSET)) is list
            else value,
            decode.boolean(value) if isinstance(value := get("restricted", UNSET), str) else value,
            get("sex_changed_at", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
