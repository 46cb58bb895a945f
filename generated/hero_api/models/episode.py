"""Episode"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assignee import Assignee
    from ..models.episode_patient import EpisodePatient
    from ..models.episode_status import EpisodeStatus
    from ..models.priority import Priority
    from ..models.task import Task


@define(repr=False, eq=False, match_args=False)
class Episode(Model):
    """The page of the list was cut inside patient; whether created_at and others follow is unknown
    (order_by[] offers created_at)."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "status": "status",
        "priority": "priority",
        "patient": "patient",
        "assignees": "assignees",
        "tasks": "tasks",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "status",
        "priority",
        "patient",
    )

    id: str
    _raw_status: EpisodeStatus = field(alias="status")
    _raw_priority: Priority = field(alias="priority")
    _raw_patient: EpisodePatient | None = field(alias="patient")
    _raw_assignees: list[Assignee] | Unset = field(alias="assignees", default=UNSET)
    _raw_tasks: list[Task] | Unset = field(alias="tasks", default=UNSET)

    @property
    def status(self) -> EpisodeStatus:
        value: Any = self._raw_status
        if type(value) is str:
            self._raw_status = _m.EpisodeStatus.decode(value)
        return self._raw_status

    @status.setter
    def status(self, value: EpisodeStatus) -> None:
        self._raw_status = value

    @property
    def priority(self) -> Priority:
        value: Any = self._raw_priority
        if type(value) is str:
            self._raw_priority = _m.Priority.decode(value)
        return self._raw_priority

    @priority.setter
    def priority(self, value: Priority) -> None:
        self._raw_priority = value

    @property
    def patient(self) -> EpisodePatient | None:
        value: Any = self._raw_patient
        if type(value) is dict:
            self._raw_patient = _m.EpisodePatient.from_dict(value)
        return self._raw_patient

    @patient.setter
    def patient(self, value: EpisodePatient | None) -> None:
        self._raw_patient = value

    @property
    def assignees(self) -> list[Assignee] | Unset:
        value: Any = self._raw_assignees
        if type(value) is tuple:
            self._raw_assignees = list(map(_m.Assignee.decode, value))
        return self._raw_assignees

    @assignees.setter
    def assignees(self, value: list[Assignee] | Unset) -> None:
        self._raw_assignees = value

    @property
    def tasks(self) -> list[Task] | Unset:
        value: Any = self._raw_tasks
        if type(value) is tuple:
            self._raw_tasks = list(map(_m.Task.decode, value))
        return self._raw_tasks

    @tasks.setter
    def tasks(self, value: list[Task] | Unset) -> None:
        self._raw_tasks = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("status", UNSET),
            get("priority", UNSET),
            get("patient", UNSET),
            decode.unread(value) if type(value := get("assignees", UNSET)) is list else value,
            decode.unread(value) if type(value := get("tasks", UNSET)) is list else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
