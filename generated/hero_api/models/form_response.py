"""FormResponse"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class FormResponse(Model):
    """Read from an example. Ids are numbers here."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "form_id": "form_id",
        "client_id": "client_id",
        "appointment_id": "appointment_id",
        "invoice_id": "invoice_id",
        "practice_group_id": "practice_group_id",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "hidden": "hidden",
        "emis_file_record_at": "emis_file_record_at",
        "short_link_id": "short_link_id",
        "admin_id": "admin_id",
        "write_to_record_error": "write_to_record_error",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    form_id: str | Unset = UNSET
    client_id: str | Unset = UNSET
    appointment_id: str | Unset = UNSET
    invoice_id: str | Unset = UNSET
    practice_group_id: str | Unset = UNSET
    _raw_created_at: datetime.datetime | Unset = field(alias="created_at", default=UNSET)
    updated_at: str | Unset = UNSET
    hidden: bool | Unset = UNSET
    emis_file_record_at: str | Unset = UNSET
    short_link_id: str | Unset = UNSET
    admin_id: str | Unset = UNSET
    write_to_record_error: str | Unset = UNSET

    @property
    def created_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_created_at
        if type(value) is str:
            self._raw_created_at = decode.moment(value)
        return self._raw_created_at

    @created_at.setter
    def created_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_created_at = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.ident(get("id", UNSET)),
            decode.ident(get("form_id", UNSET)),
            decode.ident(get("client_id", UNSET)),
            decode.ident(get("appointment_id", UNSET)),
            decode.ident(get("invoice_id", UNSET)),
            decode.ident(get("practice_group_id", UNSET)),
            get("created_at", UNSET),
            decode.text(value) if type(value := get("updated_at", UNSET)) is int else value,
            decode.boolean(value) if isinstance(value := get("hidden", UNSET), str) else value,
            decode.text(value)
            if type(value := get("emis_file_record_at", UNSET)) is int
            else value,
            decode.ident(get("short_link_id", UNSET)),
            decode.ident(get("admin_id", UNSET)),
            decode.text(value)
            if type(value := get("write_to_record_error", UNSET)) is int
            else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
