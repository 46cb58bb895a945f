"""Pages of numbers, from a server that can be slow, fail, and be changed."""

from __future__ import annotations

from collections.abc import Callable

import anyio

from hero_async import Page


class Numbers:
    """Counts what is asked of it, how much at once, and what was cut off."""

    def __init__(self, length: int, size: int, *, counts: bool = True) -> None:
        self.rows = list(range(length))
        self.size = size
        self.counts = counts
        self.asked: list[int] = []
        self.under_way = self.most_under_way = self.cut_off = 0
        self.errors: dict[int, Exception] = {}
        self.stuck: Callable[[int], bool] = lambda _: False

    async def fetch(self, index: int) -> Page[int]:
        """One page, which takes a turn of the event loop, or for ever if it is stuck."""
        self.asked.append(index)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await self._answer(index)
        except anyio.get_cancelled_exc_class():
            self.cut_off += 1
            raise
        finally:
            self.under_way -= 1
        items = tuple(self.rows[index * self.size : (index + 1) * self.size])
        return Page(items, index, len(self.rows) if self.counts else None)

    async def _answer(self, index: int) -> None:
        await anyio.lowlevel.checkpoint()
        if self.stuck(index):
            await anyio.sleep_forever()
        if index in self.errors:
            raise self.errors[index]
