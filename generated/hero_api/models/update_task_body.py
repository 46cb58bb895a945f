"""UpdateTaskBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.episode_status import EpisodeStatus
    from ..models.priority import Priority
    from ..models.task_assignee_type import TaskAssigneeType


@define(repr=False)
class UpdateTaskBody(Model):
    """UpdateTaskBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "status": "status",
        "priority": "priority",
        "assignee_type": "assignee_type",
        "assignee_id": "assignee_id",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    status: EpisodeStatus | Unset = UNSET
    priority: Priority | Unset = UNSET
    assignee_type: TaskAssigneeType | Unset = UNSET
    assignee_id: str | Unset = UNSET

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
            _m.TaskAssigneeType.decode(value)
            if isinstance(value := get("assignee_type", UNSET), str)
            else value,
            decode.text(value) if type(value := get("assignee_id", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
