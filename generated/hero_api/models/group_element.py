"""GroupElement"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.group_element_config import GroupElementConfig
    from ..models.group_element_element import GroupElementElement


@define(repr=False)
class GroupElement(Model):
    """A Hero Element of the practice group. The inner shapes of config and element were not read."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "version": "version",
        "config": "config",
        "element": "element",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ("version",)

    version: None | str
    config: GroupElementConfig | Unset = UNSET
    element: GroupElementElement | None | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("version", UNSET)) is int else value,
            _m.GroupElementConfig.from_dict(value)
            if isinstance(value := get("config", UNSET), dict)
            else value,
            _m.GroupElementElement.from_dict(value)
            if isinstance(value := get("element", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
