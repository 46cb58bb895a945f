"""PatientV1"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

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


@define(repr=False)
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
    dob: datetime.date | None
    data_source: DataSource
    status: PatientStatus
    uid: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    ehr_partner_id: None | str | Unset = UNSET
    deceased_at: datetime.datetime | None | Unset = UNSET
    title: None | PatientTitle | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    sex: None | PatientSex | Unset = UNSET
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    emails: list[str] | None | Unset = UNSET
    mobile: None | str | Unset = UNSET
    last_sync_at: datetime.datetime | None | Unset = UNSET
    line_1: None | str | Unset = UNSET
    line_2: None | str | Unset = UNSET
    line_3: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    postcode: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    county: None | str | Unset = UNSET
    notes: None | str | Unset = UNSET
    verification_credentials: list[str] | None | Unset = UNSET
    restricted: bool | Unset = UNSET
    sex_changed_at: datetime.datetime | None | Unset = UNSET

    @property
    def address(self) -> Address:
        """The fields of this record that make one, as they are now."""
        return self._gathered(_m.Address)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.day(value) if isinstance(value := get("dob", UNSET), str) else value,
            _m.DataSource.decode(value)
            if isinstance(value := get("data_source", UNSET), str)
            else value,
            _m.PatientStatus.decode(value)
            if isinstance(value := get("status", UNSET), str)
            else value,
            decode.text(value) if type(value := get("uid", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("deceased_at", UNSET), str) else value,
            _m.PatientTitle.decode(value)
            if isinstance(value := get("title", UNSET), str)
            else value,
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            _m.PatientSex.decode(value) if isinstance(value := get("sex", UNSET), str) else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            list(map(decode.text, value))
            if isinstance(value := get("emails", UNSET), list)
            else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("last_sync_at", UNSET), str) else value,
            decode.text(value) if type(value := get("address_line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("address_line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("country", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("notes", UNSET)) is int else value,
            list(map(decode.text, value))
            if isinstance(value := get("verification_credentials", UNSET), list)
            else value,
            decode.boolean(value) if isinstance(value := get("restricted", UNSET), str) else value,
            decode.moment(value)
            if isinstance(value := get("sex_changed_at", UNSET), str)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
