"""UpdateEpisodeBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignee_update import AssigneeUpdate
    from ..models.episode_status import EpisodeStatus
    from ..models.priority import Priority


@define(repr=False)
class UpdateEpisodeBody(Model):
    """UpdateEpisodeBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "status": "status",
        "priority": "priority",
        "assignees": "assignees",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    status: EpisodeStatus | Unset = UNSET
    priority: Priority | Unset = UNSET
    assignees: list[AssigneeUpdate] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            _m.EpisodeStatus.decode(value)
            if isinstance(value := get("status", UNSET), str)
            else value,
            _m.Priority.decode(value)
            if isinstance(value := get("priority", UNSET), str)
            else value,
            list(map(_m.AssigneeUpdate.decode, value))
            if isinstance(value := get("assignees", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
