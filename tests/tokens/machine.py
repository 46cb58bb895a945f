"""A token cache under a history of callers, failures, cancellations and time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from random import Random

import anyio
import anyio.lowlevel
from anyio.abc import TaskGroup
from attrs import evolve, frozen

from hero_async.errors import HeroError, PermissionDeniedError
from hero_async.secret import Secret
from hero_async.tokens import Minted, TokenCache
from tests.client.clock import Clock

LONGEST_WISH = 1799.0
_TURNS = 12  # more than any chain of wake-ups here is long; anyio's own wait would take real time


@frozen
class Ask:
    """Somebody asks for a token of this key."""

    key: str
    min_ttl: float


@frozen
class Land:
    """The fetch for this key ends: with a token of this life, or with an error if it is None."""

    key: str
    lifetime: float | None


@frozen
class Cancel:
    """One of those who wait is cancelled."""

    number: int


@frozen
class Pass:
    """Time passes."""

    seconds: float


Step = Ask | Land | Cancel | Pass


class _Flight:
    def __init__(self) -> None:
        self.landed = anyio.Event()
        self.lifetime: float | None = None


class Machine:
    """Takes the steps of a history one by one, and checks after each what always holds."""

    def __init__(self, tasks: TaskGroup, max_keys: int, seed: int) -> None:
        self._tasks = tasks
        self._clock = Clock()
        chance = Random(seed)  # noqa: S311  # a history, no secret
        runtime = evolve(self._clock.runtime(), uniform=chance.uniform)
        self._cache = TokenCache(runtime, max_keys)
        self._flights: dict[str, _Flight] = {}
        self._waiting: dict[anyio.CancelScope, str] = {}
        self._reasons: Counter[str] = Counter()

    async def play(self, steps: Sequence[Step]) -> None:
        """The whole history, and then whatever it takes until nobody waits."""
        for step in steps:
            self._take(step)
            await self._settled()
        while self._flights:
            for key in list(self._flights):
                self._land(key, 1800.0)
            await self._settled()
        assert not self._waiting

    def _take(self, step: Step) -> None:
        match step:
            case Ask():
                self._tasks.start_soon(self._ask, step)
            case Land() if step.key in self._flights:
                self._land(step.key, step.lifetime)
            case Cancel() if self._waiting:
                list(self._waiting)[step.number % len(self._waiting)].cancel()
            case Pass():
                self._clock.now += step.seconds
            case _:
                pass

    async def _settled(self) -> None:
        """Let everybody run; who then still waits, waits for a fetch that is under way."""
        for _ in range(_TURNS):
            await anyio.lowlevel.checkpoint()
        assert set(self._waiting.values()) == set(self._flights)

    def _land(self, key: str, lifetime: float | None) -> None:
        self._flights[key].lifetime = lifetime
        self._flights[key].landed.set()

    async def _ask(self, step: Ask) -> None:
        before = self._reasons[step.key]
        with anyio.CancelScope() as scope:
            self._waiting[scope] = step.key
            try:
                fetch = partial(self._fetch, step.key)
                token = await self._cache.get(step.key, step.min_ttl, fetch)
                assert token.has(step.min_ttl, self._clock.now)
                assert token.value.startswith(step.key)
            except HeroError:
                assert self._reasons[step.key] > before
        del self._waiting[scope]

    async def _fetch(self, key: str, _least: float) -> Minted:
        assert key not in self._flights
        flight, asked = _Flight(), self._clock.now
        self._flights[key] = flight
        try:
            await flight.landed.wait()
        finally:
            del self._flights[key]
        left = (flight.lifetime or 0.0) - (self._clock.now - asked)
        if flight.lifetime is None or left < LONGEST_WISH:
            self._reasons[key] += 1
        if flight.lifetime is None:
            raise PermissionDeniedError("no")
        return Minted(Secret(f"{key}-token"), flight.lifetime)


async def play(steps: Sequence[Step], max_keys: int, seed: int) -> None:
    """Play a history through on the event loop that runs."""
    async with anyio.create_task_group() as tasks:
        await Machine(tasks, max_keys, seed).play(steps)
