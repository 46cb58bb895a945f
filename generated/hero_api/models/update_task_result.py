"""UpdateTaskResult"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.updated_task import UpdatedTask


@define(repr=False)
class UpdateTaskResult(Model):
    """UpdateTaskResult"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "data": "data",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("data",)

    data: UpdatedTask

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            _m.UpdatedTask.from_dict(value)
            if isinstance(value := get("data", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
