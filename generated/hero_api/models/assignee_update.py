"""AssigneeUpdate"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignee_type import AssigneeType


@define(repr=False)
class AssigneeUpdate(Model):
    """AssigneeUpdate"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "id": "id",
        "name": "name",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    type_: AssigneeType | Unset = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            _m.AssigneeType.decode(value)
            if isinstance(value := get("type", UNSET), str)
            else value,
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
