"""PatientCandidate"""

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
    from ..models.patient_identifier import PatientIdentifier
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
class PatientCandidate(Model):
    """Used by GET /v1/patients/{id}/ehr/candidates, GET /v2/patients/{id} and GET /v3/patients.
    Each page was cut at another place, so that some fields were read on one of them only; more
    fields may follow."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "dob": "dob",
        "identifiers": "identifiers",
        "ehr_registered": "ehr_registered",
        "ehr_partner_id": "ehr_partner_id",
        "emis_id": "emis_id",
        "deceased_at": "deceased_at",
        "ods_code": "ods_code",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
        "sex": "sex",
        "nhs_number": "nhs_number",
        "email": "email",
        "mobile": "mobile",
        "last_sync_at": "last_sync_at",
        "data_source": "data_source",
        "restricted": "restricted",
        "line_1": "line_1",
        "line_2": "line_2",
        "line_3": "line_3",
        "town": "town",
        "county": "county",
        "postcode": "postcode",
        "hero_id": "id",
        "hero_uid": "hero_uid",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "dob",
        "identifiers",
        "ehr_registered",
    )

    _raw_dob: datetime.date | None = field(alias="dob")
    _raw_identifiers: list[PatientIdentifier] = field(alias="identifiers")
    ehr_registered: bool | None
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    _raw_deceased_at: datetime.datetime | None | Unset = field(alias="deceased_at", default=UNSET)
    ods_code: None | str | Unset = UNSET
    _raw_title: None | PatientTitle | Unset = field(alias="title", default=UNSET)
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    _raw_sex: None | PatientSex | Unset = field(alias="sex", default=UNSET)
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    _raw_last_sync_at: datetime.datetime | None | Unset = field(alias="last_sync_at", default=UNSET)
    _raw_data_source: DataSource | None | Unset = field(alias="data_source", default=UNSET)
    restricted: bool | Unset = UNSET
    line_1: None | str | Unset = UNSET
    line_2: None | str | Unset = UNSET
    line_3: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    county: None | str | Unset = UNSET
    postcode: None | str | Unset = UNSET
    id: None | str | Unset = UNSET
    hero_uid: None | str | Unset = UNSET

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
    def identifiers(self) -> list[PatientIdentifier]:
        value: Any = self._raw_identifiers
        if type(value) is tuple:
            self._raw_identifiers = list(map(_m.PatientIdentifier.decode, value))
        return self._raw_identifiers

    @identifiers.setter
    def identifiers(self, value: list[PatientIdentifier]) -> None:
        self._raw_identifiers = value

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
    def last_sync_at(self) -> datetime.datetime | None | Unset:
        value: Any = self._raw_last_sync_at
        if type(value) is str:
            self._raw_last_sync_at = decode.moment(value)
        return self._raw_last_sync_at

    @last_sync_at.setter
    def last_sync_at(self, value: datetime.datetime | None | Unset) -> None:
        self._raw_last_sync_at = value

    @property
    def data_source(self) -> DataSource | None | Unset:
        value: Any = self._raw_data_source
        if type(value) is str:
            self._raw_data_source = _m.DataSource.decode(value)
        return self._raw_data_source

    @data_source.setter
    def data_source(self, value: DataSource | None | Unset) -> None:
        self._raw_data_source = value

    @property
    def address(self) -> Address:
        """The fields of this record that make one, as they are now."""
        return self._gathered(_m.Address)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("dob", UNSET),
            decode.unread(value) if type(value := get("identifiers", UNSET)) is list else value,
            decode.boolean(value)
            if isinstance(value := get("ehr_registered", UNSET), str)
            else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            get("deceased_at", UNSET),
            decode.text(value) if type(value := get("ods_code", UNSET)) is int else value,
            get("title", UNSET),
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            get("sex", UNSET),
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            get("last_sync_at", UNSET),
            get("data_source", UNSET),
            decode.boolean(value) if isinstance(value := get("restricted", UNSET), str) else value,
            decode.text(value) if type(value := get("line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("hero_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("hero_uid", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
