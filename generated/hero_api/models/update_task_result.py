"""UpdateTaskResult"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.updated_task import UpdatedTask


@define(repr=False, eq=False, match_args=False)
class UpdateTaskResult(Model):
    """UpdateTaskResult"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("data",)

    _raw_data: UpdatedTask = field(alias="data")

    @property
    def data(self) -> UpdatedTask:
        value: Any = self._raw_data
        if type(value) is dict:
            self._raw_data = _m.UpdatedTask.from_dict(value)
        return self._raw_data

    @data.setter
    def data(self, value: UpdatedTask) -> None:
        self._raw_data = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("data", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
