"""The world outside that the SDK looks at: time, sleep and chance. Tests bring their own."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import anyio
from attrs import frozen


def _utc_now() -> datetime:
    return datetime.now(UTC)


# For jitter, which keeps clients from retrying in step.
_uniform = random.Random().uniform  # noqa: S311  # it is no secret


@frozen(eq=False)
class Runtime:
    """Clocks, sleep and randomness of one client.

    `monotonic` is in seconds and measures durations; `wall` is aware and is compared with dates of
    the server; `uniform(a, b)` draws a float between its bounds.
    """

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = _utc_now
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
    uniform: Callable[[float, float], float] = _uniform
