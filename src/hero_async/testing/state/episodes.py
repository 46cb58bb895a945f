"""Episodes of care, their tasks and their notes."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from attrs import field, frozen

from hero_async.testing.clock import iso


@frozen
class Assignee:
    """Who looks after an episode."""

    type: str | None
    id: str | None = None
    name: str | None = field(default=None, repr=False)

    def as_json(self) -> dict[str, object]:
        """The assignee as the API writes it; an id that nobody gave is left out."""
        known = {} if self.id is None else {"id": self.id}
        return {"type": self.type, **known, "name": self.name}


@frozen
class Task:
    """Something to be done in an episode."""

    id: str
    type_label: str
    category: str
    status: str
    details: str | None = field(repr=False)
    patient: Mapping[str, object] = field(repr=False, hash=False)
    priority: str = "medium"
    """Kept with the assignee for the test to see; the API takes these and does not show them."""
    assignee: Assignee | None = None

    def as_json(self) -> dict[str, object]:
        """The task as the API writes it."""
        return {
            "id": self.id,
            "type_label": self.type_label,
            "status": self.status,
            "details": self.details,
            "category": self.category,
            "patient": self.patient,
        }


@frozen
class Episode:
    """One episode of care; a change makes a new value, so a reader never sees half of one."""

    id: str
    status: str
    priority: str
    created_at: datetime
    """Kept to order by; the API does not show it."""
    assignees: tuple[Assignee, ...] = ()
    patient: Mapping[str, object] | None = field(default=None, repr=False, hash=False)
    tasks: tuple[Task, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The episode as the API writes it."""
        return {
            "id": self.id,
            "status": self.status,
            "priority": self.priority,
            "assignees": [assignee.as_json() for assignee in self.assignees],
            "tasks": [task.as_json() for task in self.tasks],
            "patient": self.patient,
        }

    @cached_property
    def as_text(self) -> str:
        """The same, written once: an inbox is read many times over."""
        return json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":"))


@frozen
class Note:
    """An internal note on an episode."""

    id: int
    episode_id: str
    description: str = field(repr=False)
    practice_group_id: str
    created_at: datetime
    author: Mapping[str, Any] = field(repr=False, hash=False)

    def as_json(self) -> dict[str, object]:
        """The note as the API writes it: with numbers for ids, unlike everything else."""
        # No archived_at: a new note has none, and the description does not let it be null.
        moment = iso(self.created_at)
        return {
            "id": self.id,
            "description": self.description,
            "admin": dict(self.author),
            "practice_group_id": int(self.practice_group_id),
            "created_at": moment,
            "updated_at": moment,
        }
