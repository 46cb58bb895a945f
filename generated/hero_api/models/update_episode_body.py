"""UpdateEpisodeBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
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
    REQUIRED: ClassVar[Collection[str]] = ()

    status: EpisodeStatus | Unset = UNSET
    priority: Priority | Unset = UNSET
    assignees: list[AssigneeUpdate] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            status=_m.EpisodeStatus.decode(get("status", UNSET)),
            priority=_m.Priority.decode(get("priority", UNSET)),
            assignees=decode.items(_m.AssigneeUpdate.decode)(get("assignees", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
