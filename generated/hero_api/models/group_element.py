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
    REQUIRED: ClassVar[Collection[str]] = ("version",)

    version: None | str
    config: GroupElementConfig | Unset = UNSET
    element: GroupElementElement | None | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            version=decode.text(get("version", UNSET)),
            config=_m.GroupElementConfig.decode(get("config", UNSET)),
            element=_m.GroupElementElement.decode(get("element", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
