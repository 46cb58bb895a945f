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
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.day(value) if isinstance(value := get("dob", UNSET), str) else value,
            _m.PatientSex.decode(cls.WORDS["sex"].get(value, value))
            if isinstance(value := get("sex", UNSET), str)
            else value,
            decode.text(value) if type(value := get("full_name", UNSET)) is int else value,
            get("contact_emails", UNSET),
            decode.text(value)
            if type(value := get("registered_practitioner_name", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("notes", UNSET)) is int else value,
            get("membership_scheme_names", UNSET),
            _m.Address.from_dict(value)
            if isinstance(value := get("address", UNSET), dict)
            else value,
            decode.text(value) if type(value := get("uid", UNSET)) is int else value,
            decode.text(value) if type(value := get("ehr_partner_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("emis_id", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("deceased_at", UNSET), str) else value,
            _m.PatientTitle.decode(value)
            if isinstance(value := get("title", UNSET), str)
            else value,
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("nhs_number", UNSET)) is int else value,
            decode.text(value) if type(value := get("email", UNSET)) is int else value,
            decode.text(value) if type(value := get("mobile", UNSET)) is int else value,
            decode.moment(value) if isinstance(value := get("last_sync_at", UNSET), str) else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
