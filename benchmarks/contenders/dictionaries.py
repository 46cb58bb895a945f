"""What all contenders without types have in common: pages until one is empty."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from typing import Any

from attrs import frozen

from benchmarks.records import PAGE_SIZE

Get = Callable[[str, dict[str, Any]], Awaitable[Any]]


@frozen
class Dictionaries:
    """Decoded JSON over `get(path, parameters)`."""

    get: Get

    async def one(self) -> Any:
        """The episode 7."""
        return await self.get("/v1/episodes/7", {})

    async def all(self) -> AsyncIterator[Any]:
        """Every episode."""
        for index in count():
            page = await self.get("/v1/episodes", {"page_index": index, "page_size": PAGE_SIZE})
            if not page["data"]:
                return
            for row in page["data"]:
                yield row

    def read(self, content: bytes) -> list[Any]:
        """The episodes of a page."""
        found: list[Any] = json.loads(content)["data"]
        return found

    def glance(self, episode: Any) -> object:
        """By keys."""
        patient = episode["patient"]
        return episode["id"], episode["status"], patient["last_name"], patient["dob"]
