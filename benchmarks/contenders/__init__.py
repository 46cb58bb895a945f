"""Who is measured: a module each, whose `opened(address)` is an async context of a `Client`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Protocol


class Client(Protocol):
    """What every contender can do."""

    async def one(self) -> Any:
        """Get the episode 7, as dictionaries or as a record."""
        ...

    def all(self) -> AsyncIterator[Any]:
        """Every episode, page after page until one is empty."""
        ...

    def read(self, content: bytes) -> list[Any]:
        """The episodes of a page, without any I/O."""
        ...

    def glance(self, episode: Any) -> object:
        """Its id and status, its patient's last name and date of birth."""
        ...


class Records:
    """What contenders with types have in common."""

    def glance(self, episode: Any) -> object:
        """By attributes."""
        patient = episode.patient
        return episode.id, episode.status, patient.last_name, patient.dob
