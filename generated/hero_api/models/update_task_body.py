"""UpdateTaskBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.episode_status import EpisodeStatus
    from ..models.priority import Priority
    from ..models.task_assignee_type import TaskAssigneeType


@define(repr=False, eq=False, match_args=False)
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

    _raw_status: EpisodeStatus | Unset = field(alias="status", default=UNSET)
    _raw_priority: Priority | Unset = field(alias="priority", default=UNSET)
    _raw_assignee_type: TaskAssigneeType | Unset = field(alias="assignee_type", default=UNSET)
    assignee_id: str | Unset = UNSET

    @property
    def status(self) -> EpisodeStatus | Unset:
        value: Any = self._raw_status
        if type(value) is str:
            self._raw_status = _m.EpisodeStatus.decode(value)
        return self._raw_status

    @status.setter
    def status(self, value: EpisodeStatus | Unset) -> None:
        self._raw_status = value

    @property
    def priority(self) -> Priority | Unset:
        value: Any = self._raw_priority
        if type(value) is str:
            self._raw_priority = _m.Priority.decode(value)
        return self._raw_priority

    @priority.setter
    def priority(self, value: Priority | Unset) -> None:
        self._raw_priority = value

    @property
    def assignee_type(self) -> TaskAssigneeType | Unset:
        value: Any = self._raw_assignee_type
        if type(value) is str:
            self._raw_assignee_type = _m.TaskAssigneeType.decode(value)
        return self._raw_assignee_type

    @assignee_type.setter
    def assignee_type(self, value: TaskAssigneeType | Unset) -> None:
        self._raw_assignee_type = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            get("status", UNSET),
            get("priority", UNSET),
            get("assignee_type", UNSET),
            decode.text(value) if type(value := get("assignee_id", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
