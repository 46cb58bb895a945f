"""TaskPatient"""

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
    from ..models.patient_sex import PatientSex
    from ..models.patient_title import PatientTitle


@define(repr=False)
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
    dob: datetime.date | None
    sex: PatientSex
    full_name: str
    contact_emails: list[Any] | None
    registered_practitioner_name: None | str
    notes: None | str
    membership_scheme_names: list[Any] | None
    address: Address
    uid: None | str | Unset = UNSET
    ehr_partner_id: None | str | Unset = UNSET
    emis_id: None | str | Unset = UNSET
    deceased_at: datetime.datetime | None | Unset = UNSET
    title: None | PatientTitle | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    nhs_number: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    last_sync_at: datetime.datetime | None | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            dob=decode.day(get("dob", UNSET)),
            sex=decode.words(_m.PatientSex, cls.WORDS["sex"])(get("sex", UNSET)),
            full_name=decode.text(get("full_name", UNSET)),
            contact_emails=decode.items(decode.anything)(get("contact_emails", UNSET)),
            registered_practitioner_name=decode.text(get("registered_practitioner_name", UNSET)),
            notes=decode.text(get("notes", UNSET)),
            membership_scheme_names=decode.items(decode.anything)(
                get("membership_scheme_names", UNSET)
            ),
            address=_m.Address.decode(get("address", UNSET)),
            uid=decode.text(get("uid", UNSET)),
            ehr_partner_id=decode.text(get("ehr_partner_id", UNSET)),
            emis_id=decode.text(get("emis_id", UNSET)),
            deceased_at=decode.moment(get("deceased_at", UNSET)),
            title=_m.PatientTitle.decode(get("title", UNSET)),
            first_name=decode.text(get("first_name", UNSET)),
            last_name=decode.text(get("last_name", UNSET)),
            nhs_number=decode.text(get("nhs_number", UNSET)),
            email=decode.text(get("email", UNSET)),
            mobile=decode.text(get("mobile", UNSET)),
            last_sync_at=decode.moment(get("last_sync_at", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
