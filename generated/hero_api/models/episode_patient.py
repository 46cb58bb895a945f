"""EpisodePatient"""

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
    from ..models.patient_title import PatientTitle


@define(repr=False, eq=False, match_args=False)
class EpisodePatient(Model):
    """Only the first five fields were read. They are also the first five of PatientCandidate,
    apart from ods_code, and of TaskPatient, apart from id and uid."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "dob": "dob",
        "ehr_partner_id": "ehr_partner_id",
        "emis_id": "emis_id",
        "deceased_at": "deceased_at",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
        "full_name": "full_name",
        "nhs_number": "nhs_number",
        "email": "email",
        "mobile": "mobile",
        "last_sync_at": "last_sync_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("dob",)

    _raw_dob: datetime.date | None = field(alias="dob")
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    _raw_deceased_at: datetime.datetime | None | Unset = field(alias="deceased_at", default=UNSET)
    _raw_title: None | PatientTitle | Unset = field(alias="title", default=UNSET)
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    full_name: None | str | Unset = UNSET
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
            get("dob", UNSET),
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            get("deceased_at", UNSET),
            get("title", UNSET),
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("full_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            get("last_sync_at", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
