"""FakeHero: the parts put together, and what a test may ask of them."""

import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from random import Random
from typing import final

import anyio
import httpx

from hero_async.testing.answers import Answers
from hero_async.testing.app import App
from hero_async.testing.contract import Contract, packaged_contract
from hero_async.testing.faults import Fault, FaultQueue
from hero_async.testing.inprocess import InProcessTransport
from hero_async.testing.judge import Description
from hero_async.testing.listing import Paging
from hero_async.testing.loopback import listening
from hero_async.testing.requests import RecordedRequest, RequestLog
from hero_async.testing.seed import Seeder
from hero_async.testing.state import Episode, Note, Practice


@final
class FakeHero:
    """A Hero API of one's own: stateful, strict about its description, and faulty on request.

    It keeps each practice group's data apart, and starts each with the given number of
    `episodes`, always the same ones for the same `seed`. `now` tells the time in seconds since
    the epoch, to notes and tokens; `sleep` is awaited, by whichever loop serves, for a `Delay`.
    Every method may be called while the fake serves from another thread.
    """

    def __init__(
        self,
        *,
        api_key: str = "fake-key",
        practice_group_ids: Sequence[str] = ("1",),
        episodes: int = 0,
        seed: int = 0,
        max_page_size: int = 100,
        default_page_size: int = 20,
        description: Description | None = None,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
    ) -> None:
        self.api_key = api_key
        self._contract = packaged_contract() if description is None else Contract.of(description)
        self._practices = {each: Practice(each) for each in practice_group_ids}
        self._seeder = Seeder(Random(seed))  # noqa: S311  # not for secrets
        self._faults = FaultQueue()
        self._log = RequestLog()
        answers = Answers(Paging(default_page_size, max_page_size), now).by_operation()
        self._app = App(
            api_key, self._contract, self._practices, answers, self._faults, self._log, sleep
        )
        for practice_group_id in practice_group_ids:
            self.seed_episodes(episodes, practice_group_id)

    def __repr__(self) -> str:
        practices = ", ".join(self._practices)
        return f"<FakeHero practices=[{practices}] requests={len(self.requests)}>"

    def seed_episodes(self, n: int, practice_group_id: str = "1") -> None:
        """Add `n` plausible episodes to the practice group; no two in the fake share an id."""
        for _ in range(n):
            self._practices[practice_group_id].add_episode(self._seeder.episode())

    def episodes(self, practice_group_id: str = "1") -> tuple[Episode, ...]:
        """The practice group's episodes as they are now, by id."""
        return self._practices[practice_group_id].episodes()

    def notes(self, practice_group_id: str = "1") -> tuple[Note, ...]:
        """The practice group's notes as they are now, the oldest first."""
        return self._practices[practice_group_id].notes()

    def queue(self, fault: Fault, on: str | None = None, times: int = 1) -> None:
        """Let the fault befall the next `times` requests, each fault in its turn.

        `on` limits it to one operation, such as `GET /v2/episodes` or `GET /v1/episodes/{id}`,
        or to one path, such as `GET /v1/episodes/7`; None takes whatever comes.
        """
        if on is not None and not self._contract.describes(on):
            msg = f"the description has no operation {on!r}, so this fault would never happen"
            raise ValueError(msg)
        self._faults.add(fault, on, times)

    @property
    def requests(self) -> list[RecordedRequest]:
        """Every request that reached the server so far, faulted ones included."""
        return self._log.entries()

    def count(self, method: str, path: str) -> int:
        """How many requests went to this path, or to any that fits this path template."""
        return self._log.count(f"{method.upper()} {path}")

    def transport(self) -> httpx.AsyncBaseTransport:
        """A transport for `httpx.AsyncClient` that calls the fake without a socket."""
        return InProcessTransport(self._app)

    @asynccontextmanager
    async def serve(self, *, host: str = "127.0.0.1", port: int = 0) -> AsyncGenerator[str]:
        """Serve on a real socket until the block ends, and give its URL; port 0 is a free one."""
        with listening(self._app, host, port) as url:
            yield url
