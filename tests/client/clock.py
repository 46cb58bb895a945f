"""Time that passes only when somebody sleeps."""

from datetime import UTC, datetime, timedelta

import anyio.lowlevel

from hero_async.runtime import Runtime


def highest(low: float, high: float) -> float:
    """The longest wait that chance could have chosen."""
    return max(low, high)


class Clock:
    """A virtual clock: who sleeps moves it on, and nobody really waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        """Seconds since some moment."""
        return self.now

    def wall(self) -> datetime:
        """The same time as a date."""
        return datetime(2025, 6, 15, 12, tzinfo=UTC) + timedelta(seconds=self.now - 1000.0)

    async def sleep(self, seconds: float) -> None:
        """Move the clock on, and let others run once."""
        self.slept.append(seconds)
        self.now += seconds
        await anyio.lowlevel.checkpoint()

    def runtime(self) -> Runtime:
        """What a client looks at instead of the real world."""
        return Runtime(monotonic=self.monotonic, wall=self.wall, sleep=self.sleep, uniform=highest)
