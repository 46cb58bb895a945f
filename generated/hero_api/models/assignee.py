"""Assignee"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignee_type import AssigneeType


@define(repr=False, eq=False, match_args=False)
class Assignee(Model):
    """The required fields are those of the response."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "type": "type_",
        "name": "name",
        "id": "id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "type",
        "name",
    )

    _raw_type_: AssigneeType | None = field(alias="type_")
    name: None | str
    id: str | Unset = UNSET

    @property
    def type_(self) -> AssigneeType | None:
        value: Any = self._raw_type_
        if type(value) is str:
            self._raw_type_ = _m.AssigneeType.decode(value)
        return self._raw_type_

    @type_.setter
    def type_(self, value: AssigneeType | None) -> None:
        self._raw_type_ = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("type", UNSET),
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
