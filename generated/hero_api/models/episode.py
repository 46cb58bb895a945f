"""Episode"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

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


@define(repr=False)
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
    status: EpisodeStatus
    priority: Priority
    patient: EpisodePatient | None
    assignees: list[Assignee] | Unset = UNSET
    tasks: list[Task] | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            _m.EpisodeStatus.decode(value)
            if isinstance(value := get("status", UNSET), str)
            else value,
            _m.Priority.decode(value)
            if isinstance(value := get("priority", UNSET), str)
            else value,
            _m.EpisodePatient.from_dict(value)
            if isinstance(value := get("patient", UNSET), dict)
            else value,
            list(map(_m.Assignee.decode, value))
            if isinstance(value := get("assignees", UNSET), list)
            else value,
            list(map(_m.Task.decode, value))
            if isinstance(value := get("tasks", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
