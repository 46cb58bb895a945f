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

    def read(self, content: bytes) -> Any:
        """Decode a page, without any I/O."""
        ...
