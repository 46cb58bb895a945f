"""What the fake remembers: episodes and notes, one practice group apart from the other. No I/O."""

from collections.abc import Mapping
from datetime import datetime
from threading import Lock
from typing import Any, Final

from attrs import define, evolve, field, frozen
from attrs.validators import matches_re

from hero_async.testing.clock import iso

_AUTHOR: Final = {
    "id": 1,
    "first_name": "Alex",
    "last_name": "Okafor",
    "full_name": "Alex Okafor",
}


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
class Episode:
    """One episode of care; a change makes a new value, so a reader never sees half of one."""

    id: str
    status: str
    priority: str
    created_at: datetime
    """Kept to order by; the API does not show it."""
    assignees: tuple[Assignee, ...] = ()
    patient: Mapping[str, object] | None = field(default=None, repr=False, hash=False)

    def as_json(self) -> dict[str, object]:
        """The episode as the API writes it."""
        return {
            "id": self.id,
            "status": self.status,
            "priority": self.priority,
            "assignees": [assignee.as_json() for assignee in self.assignees],
            "tasks": [],
            "patient": self.patient,
        }


@frozen
class Note:
    """An internal note on an episode."""

    id: int
    episode_id: str
    description: str = field(repr=False)
    practice_group_id: str
    created_at: datetime

    def as_json(self) -> dict[str, object]:
        """The note as the API writes it: with numbers for ids, unlike everything else."""
        # No archived_at: a new note has none, and the description does not let it be null.
        moment = iso(self.created_at)
        return {
            "id": self.id,
            "description": self.description,
            "admin": dict(_AUTHOR),
            "practice_group_id": int(self.practice_group_id),
            "created_at": moment,
            "updated_at": moment,
        }


@define(eq=False)
class Practice:
    """All that one practice group owns; safe to use from the test's and the server's thread."""

    id: str = field(validator=matches_re(r"\d+"))
    _episodes: dict[str, Episode] = field(init=False, factory=dict[str, Episode], repr=False)
    _notes: list[Note] = field(init=False, factory=list[Note], repr=False)
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def episodes(self) -> tuple[Episode, ...]:
        """Every episode, in the order in which they were added, which is by id."""
        with self._lock:
            return tuple(self._episodes.values())

    def episode(self, episode_id: str) -> Episode | None:
        """The episode with this id, if it is this practice's."""
        with self._lock:
            return self._episodes.get(episode_id)

    def add_episode(self, episode: Episode) -> None:
        """Take the episode in."""
        with self._lock:
            self._episodes[episode.id] = episode

    def change_episode(self, episode_id: str, changes: Mapping[str, Any]) -> Episode | None:
        """Set exactly the given fields of the episode; None if there is no such episode."""
        with self._lock:
            if episode_id not in self._episodes:
                return None
            changed = evolve(self._episodes[episode_id], **changes)
            self._episodes[episode_id] = changed
            return changed

    def notes(self) -> tuple[Note, ...]:
        """Every note, the oldest first."""
        with self._lock:
            return tuple(self._notes)

    def add_note(self, episode_id: str, description: str, at: datetime) -> Note | None:
        """Write a note on the episode; None if there is no such episode."""
        with self._lock:
            if episode_id not in self._episodes:
                return None
            note = Note(len(self._notes) + 1, episode_id, description, self.id, at)
            self._notes.append(note)
            return note
