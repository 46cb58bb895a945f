"""Each delivery is handled once, though it may come again: by a replay, or by a retry.

A delivery is claimed while it is handled, remembered once it was, and released if it was not, by
an error or a cancellation: then it may come again, and is not lost.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Protocol, TypeAlias, final

from hero_async.errors import ConfigurationError
from hero_async.runtime import Runtime

Handle: TypeAlias = Callable[[], Awaitable[object]]


class ReplayOutcome(Enum):
    """What became of a delivery that was handed to a guard."""

    HANDLED = "handled"
    """It was handled now."""

    DUPLICATE = "duplicate"
    """It had been handled before, and was not again."""

    BUSY = "busy"
    """It was not handled, and may be later: another copy is being handled right now, or the guard
    can't tell."""


class ReplayGuard(Protocol):
    """Remembers which deliveries were handled."""

    async def once(self, delivery_id: str, window: float, handle: Handle) -> ReplayOutcome:
        """Handle the delivery, unless it was or is being handled.

        `delivery_id` and `window` are `Delivery.id` and `Delivery.window`: it has to be remembered
        for that many seconds. What `handle` raises passes unchanged, a cancellation too, and the
        delivery may come again then.
        """
        ...


@final
class MemoryReplayGuard:
    """Remembers in this process, at most `max_deliveries` at a time.

    None is forgotten early to make room, since that one could be replayed: a full guard is busy.
    Only deliveries with a good signature take up room. For one event loop.

    Raises:
        ConfigurationError: there is no room for one.
    """

    def __init__(self, *, max_deliveries: int = 100_000, runtime: Runtime | None = None) -> None:
        if max_deliveries < 1:
            raise ConfigurationError("max_deliveries must be a whole number above 0")
        self._room = max_deliveries
        self._monotonic = (runtime or Runtime()).monotonic
        self._handled: dict[str, float] = {}
        self._under_way: set[str] = set()

    async def once(self, delivery_id: str, window: float, handle: Handle) -> ReplayOutcome:
        """Handle the delivery, unless it was or is being handled."""
        self._forget()
        if delivery_id in self._handled:
            return ReplayOutcome.DUPLICATE
        if delivery_id in self._under_way or self._is_full():
            return ReplayOutcome.BUSY
        self._under_way.add(delivery_id)
        try:
            await handle()
            self._handled[delivery_id] = self._monotonic() + window
        finally:
            self._under_way.discard(delivery_id)
        return ReplayOutcome.HANDLED

    def _is_full(self) -> bool:
        return len(self._handled) + len(self._under_way) >= self._room

    def _forget(self) -> None:
        """Those whose time is over, the oldest first; a dict keeps the order."""
        now = self._monotonic()
        while self._handled:
            oldest = next(iter(self._handled))
            if self._handled[oldest] > now:
                break
            del self._handled[oldest]
