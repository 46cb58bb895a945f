"""GroupElement"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.group_element_config import GroupElementConfig
    from ..models.group_element_element import GroupElementElement


@define(repr=False, eq=False, match_args=False)
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
    _raw_config: GroupElementConfig | Unset = field(alias="config", default=UNSET)
    _raw_element: GroupElementElement | None | Unset = field(alias="element", default=UNSET)

    @property
    def config(self) -> GroupElementConfig | Unset:
        value: Any = self._raw_config
        if type(value) is dict:
            self._raw_config = _m.GroupElementConfig.from_dict(value)
        return self._raw_config

    @config.setter
    def config(self, value: GroupElementConfig | Unset) -> None:
        self._raw_config = value

    @property
    def element(self) -> GroupElementElement | None | Unset:
        value: Any = self._raw_element
        if type(value) is dict:
            self._raw_element = _m.GroupElementElement.from_dict(value)
        return self._raw_element

    @element.setter
    def element(self, value: GroupElementElement | None | Unset) -> None:
        self._raw_element = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("version", UNSET)) is int else value,
            get("config", UNSET),
            get("element", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
