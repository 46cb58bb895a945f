"""An optional limit on requests per second, which slows down while the server throttles.

The API's own limits are set by contract and published nowhere, so this is the caller's number.
Additive increase, multiplicative decrease: a 429 halves the rate, each answer in time gives a
fiftieth of the limit back. Pure but for its own state; times are monotonic seconds.
"""

from __future__ import annotations

from typing import Final

from hero_async.errors import ConfigurationError

_DECREASE: Final = 0.5
_INCREASE: Final = 0.02
_FLOOR: Final = 0.02


class Pacer:
    """Spaces requests evenly; None is no limit."""

    def __init__(self, per_second: float | None) -> None:
        if per_second is not None and not per_second > 0:
            raise ConfigurationError("max_requests_per_second must be above 0, or None")
        self._limit = per_second
        self._rate = per_second or 0.0
        self._next = 0.0

    @property
    def rate(self) -> float | None:
        """Requests per second allowed now."""
        return None if self._limit is None else self._rate

    def delay(self, now: float) -> float:
        """Seconds that a request would wait if it asked now."""
        return 0.0 if self._limit is None else max(0.0, self._next - now)

    def reserve(self, now: float) -> float:
        """Take the next place; the seconds to wait for it."""
        wait = self.delay(now)
        if self._limit is not None:
            self._next = now + wait + 1.0 / self._rate
        return wait

    def learn(self, *, throttled: bool) -> None:
        """Adapt to what the server said to a request."""
        if self._limit is None:
            return
        if throttled:
            self._rate = max(self._rate * _DECREASE, self._limit * _FLOOR)
        else:
            self._rate = min(self._rate + self._limit * _INCREASE, self._limit)
