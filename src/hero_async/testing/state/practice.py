"""All that one practice group owns."""

from collections.abc import Sequence
from threading import RLock
from typing import Any, final

from hero_async.testing.state.collection import Collection, Ids
from hero_async.testing.state.diary import Appointment, Diary
from hero_async.testing.state.episodes import Episode, Note
from hero_async.testing.state.links import Link
from hero_async.testing.state.messages import Batch, SentMessage
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.record import Record
from hero_async.testing.state.rota import Shift, Slot
from hero_async.testing.state.webhooks import Webhook


@final
class Practice:
    """One practice group's data; `lock` is held by whoever needs more than one thing at once."""

    def __init__(self, practice_group_id: str, ids: Ids) -> None:
        if not practice_group_id.isdecimal():
            raise ValueError("a practice group's id is digits only")
        self.id = practice_group_id
        self.ids = ids
        self.lock = RLock()
        self.about: dict[str, Any] = {}
        self.episodes = Collection[Episode](self.lock)
        self.episode_of_task = Collection[str](self.lock)
        self.notes = Collection[Note](self.lock)
        self.patients = Collection[Patient](self.lock)
        self.merges = Collection[tuple[str, str]](self.lock)
        self.unverified = Collection[str](self.lock)
        self.appointments = Collection[Appointment](self.lock)
        self.messages = Collection[SentMessage](self.lock)
        self.batches = Collection[Batch](self.lock)
        self.links = Collection[Link](self.lock)
        self.attachments = Collection[str](self.lock)
        self.webhooks = Collection[Webhook](self.lock)
        self.admins = Collection[Record](self.lock)
        self.locations = Collection[Record](self.lock)
        self.practitioners = Collection[Record](self.lock)
        self.appointment_types = Collection[Record](self.lock)
        self.forms = Collection[Record](self.lock)
        self.form_responses = Collection[Record](self.lock)
        self.customers = Collection[Record](self.lock)
        self.invoices = Collection[Record](self.lock)
        self.pharmacies = Collection[Record](self.lock)
        self.extra_slots = Collection[Slot](self.lock)
        self.diary = Diary(self.appointments, self.extra_slots, ())

    def __repr__(self) -> str:
        return f"<Practice {self.id}>"

    def works(self, shifts: Sequence[Shift]) -> None:
        """Let these be the hours in which it can be booked."""
        self.diary = Diary(self.appointments, self.extra_slots, tuple(shifts))

    def add_episode(self, episode: Episode) -> None:
        """Take the episode in, with its tasks."""
        with self.lock:
            self.episodes.put(episode.id, episode)
            for task in episode.tasks:
                self.episode_of_task.put(task.id, episode.id)
