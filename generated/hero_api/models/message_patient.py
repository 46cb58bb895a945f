"""MessagePatient"""

from __future__ import annotations

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
class MessagePatient(Model):
    """MessagePatient"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "title": "title",
        "first_name": "first_name",
        "last_name": "last_name",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    title: PatientTitle | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            _m.PatientTitle.decode(value)
            if isinstance(value := get("title", UNSET), str)
            else value,
            decode.text(value) if type(value := get("first_name", UNSET)) is int else value,
            decode.text(value) if type(value := get("last_name", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
