"""A clock that the test turns, for the fake and for the client under test alike."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import final

import anyio.lowlevel
from attrs import define, field

from hero_async.runtime import Runtime


def _now() -> datetime:
    return datetime.fromtimestamp(int(time.time()), UTC)


def _longest(low: float, high: float) -> float:
    return max(low, high)


@final
@define(eq=False)
class ManualClock:
    """Time that stands still until it is turned, or until somebody sleeps by it.

    It starts now, to the second, unless told: a service that checks when a webhook was signed
    takes one from a clock that starts now. `FakeHero(now=clock.now, sleep=clock.sleep)` and
    `HeroClient(runtime=clock.runtime())` both go by it then. Threads may share one.
    """

    start: datetime = field(factory=_now)
    _passed: float = field(init=False, default=0.0)
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def now(self) -> float:
        """Seconds since the epoch."""
        return self.start.timestamp() + self._passed

    def wall(self) -> datetime:
        """The same as an aware date, for `WebhookReceiver(now=...)` and the like."""
        return datetime.fromtimestamp(self.now(), UTC)

    def monotonic(self) -> float:
        """Seconds that have passed."""
        return self._passed

    def turn(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Let so much time pass at once.

        Raises:
            ValueError: that would be back in time.
        """
        ahead = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds).total_seconds()
        if ahead < 0:
            raise ValueError("a clock turns forward only")
        with self._lock:
            self._passed += ahead

    async def sleep(self, seconds: float) -> None:
        """Turn the clock by so much, and let others run once; nobody really waits."""
        self.turn(seconds=max(seconds, 0))
        await anyio.lowlevel.checkpoint()

    def runtime(self) -> Runtime:
        """What a client goes by: this clock, and always the longest wait that chance allows."""
        return Runtime(monotonic=self.monotonic, wall=self.wall, sleep=self.sleep, uniform=_longest)
