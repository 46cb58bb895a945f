"""PatientCandidate"""

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
    from ..models.patient_identifier import PatientIdentifier
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False)
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

    dob: datetime.date | None
    identifiers: list[PatientIdentifier]
    ehr_registered: bool | None
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    deceased_at: datetime.datetime | None | Unset = UNSET
    ods_code: None | str | Unset = UNSET
    title: None | PatientTitle | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    sex: None | PatientSex | Unset = UNSET
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    last_sync_at: datetime.datetime | None | Unset = UNSET
    data_source: DataSource | None | Unset = UNSET
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
    def address(self) -> Address:
        """The fields of this record that make one, as they are now."""
        return self._gathered(_m.Address)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.day(value) if isinstance(value := get("dob", UNSET), str) else value,
            list(map(_m.PatientIdentifier.decode, value))
            if isinstance(value := get("identifiers", UNSET), list)
            else value,
            decode.boolean(value)
            if isinstance(value := get("ehr_registered", UNSET), str)
            else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("deceased_at", UNSET), str) else value,
            decode.text(value) if type(value := get("ods_code", UNSET)) is int else value,
            _m.PatientTitle.decode(value)
            if isinstance(value := get("title", UNSET), str)
            else value,
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            _m.PatientSex.decode(value) if isinstance(value := get("sex", UNSET), str) else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("last_sync_at", UNSET), str) else value,
            _m.DataSource.decode(value)
            if isinstance(value := get("data_source", UNSET), str)
            else value,
            decode.boolean(value) if isinstance(value := get("restricted", UNSET), str) else value,
            decode.text(value) if type(value := get("line_1", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_2", UNSET)) is int else value,
            decode.text(value) if type(value := get("line_3", UNSET)) is int else value,
            decode.text(value) if type(value := get("town", UNSET)) is int else value,
            decode.text(value) if type(value := get("county", UNSET)) is int else value,
            decode.text(value) if type(value := get("postcode", UNSET)) is int else value,
            decode.text(value) if type(value := get("hero_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("hero_uid", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
