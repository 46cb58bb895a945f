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
            id=decode.text(get("id", UNSET)),
            dob=decode.day(get("dob", UNSET)),
            data_source=_m.DataSource.decode(get("data_source", UNSET)),
            status=_m.PatientStatus.decode(get("status", UNSET)),
            uid=decode.text(get("uid", UNSET)),
            emis_id=decode.text(get("emis_id", UNSET)),
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            deceased_at=decode.moment(get("deceased_at", UNSET)),
            title=_m.PatientTitle.decode(get("title", UNSET)),
            first_name=decode.text(get("first_name", UNSET)),
            last_name=decode.text(get("last_name", UNSET)),
            sex=_m.PatientSex.decode(get("sex", UNSET)),
            nhs_number=decode.text(get("nhs_number", UNSET)),
            email=decode.text(get("email", UNSET)),
            emails=decode.items(decode.text)(get("emails", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            last_sync_at=decode.moment(get("last_sync_at", UNSET)),
            line_1=decode.text(get("address_line_1", UNSET)),
            line_2=decode.text(get("address_line_2", UNSET)),
            line_3=decode.text(get("address_line_3", UNSET)),
            country=decode.text(get("country", UNSET)),
            postcode=decode.text(get("postcode", UNSET)),
            town=decode.text(get("town", UNSET)),
            county=decode.text(get("county", UNSET)),
            notes=decode.text(get("notes", UNSET)),
            verification_credentials=decode.items(decode.text)(
                get("verification_credentials", UNSET)
            ),
            restricted=decode.boolean(get("restricted", UNSET)),
            sex_changed_at=decode.moment(get("sex_changed_at", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
