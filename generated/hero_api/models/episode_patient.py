"""EpisodePatient"""

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
    from ..models.patient_title import PatientTitle


@define(repr=False)
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
    REQUIRED: ClassVar[Collection[str]] = ("dob",)

    dob: datetime.date | None
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    deceased_at: datetime.datetime | None | Unset = UNSET
    title: None | PatientTitle | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    last_sync_at: datetime.datetime | None | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            dob=decode.day(get("dob", UNSET)),
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            emis_id=decode.text(get("emis_id", UNSET)),
            deceased_at=decode.moment(get("deceased_at", UNSET)),
            title=_m.PatientTitle.decode(get("title", UNSET)),
            first_name=decode.text(get("first_name", UNSET)),
            last_name=decode.text(get("last_name", UNSET)),
            full_name=decode.text(get("full_name", UNSET)),
            nhs_number=decode.text(get("nhs_number", UNSET)),
            email=decode.text(get("email", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            last_sync_at=decode.moment(get("last_sync_at", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
