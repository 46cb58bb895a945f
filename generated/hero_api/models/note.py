"""Note"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.note_admin import NoteAdmin


@define(repr=False, eq=False, match_args=False)
class Note(Model):
    """Read from an example: types are inferred from its values, and what is required or nullable
    is unknown. Ids are numbers here, although they are strings of digits elsewhere."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "description": "description",
        "admin": "admin",
        "practice_group_id": "practice_group_id",
        "archived_at": "archived_at",
        "created_at": "created_at",
        "updated_at": "updated_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    description: str | Unset = UNSET
    _raw_admin: NoteAdmin | Unset = field(alias="admin", default=UNSET)
    practice_group_id: str | Unset = UNSET
    archived_at: str | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET

    @property
    def admin(self) -> NoteAdmin | Unset:
        value: Any = self._raw_admin
        if type(value) is dict:
            self._raw_admin = _m.NoteAdmin.from_dict(value)
        return self._raw_admin

    @admin.setter
    def admin(self, value: NoteAdmin | Unset) -> None:
        self._raw_admin = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.ident(get("id", UNSET)),
            decode.text(value) if type(value := get("description", UNSET)) is int else value,
            get("admin", UNSET),
            decode.ident(get("practice_group_id", UNSET)),
            decode.text(value) if type(value := get("archived_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("created_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("updated_at", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
