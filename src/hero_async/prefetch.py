"""Pages fetched ahead, by tasks that live no longer than the block they are wanted in."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar, cast

import anyio
from anyio.abc import TaskGroup

from hero_async.background import Background

P = TypeVar("P")
R = TypeVar("R")

Fetch = Callable[[int], Awaitable[P]]


class Prefetch(Generic[P, R]):
    """An async context manager; what it gives reads its pages through the look-ahead."""

    def __init__(
        self,
        fetch: Fetch[P],
        ahead: int,
        horizon: Callable[[P], int],
        reader: Callable[[Fetch[P]], R],
    ) -> None:
        self._fetch = fetch
        self._ahead = ahead
        self._horizon = horizon
        self._reader = reader
        self._background = Background()

    async def __aenter__(self) -> R:
        tasks = await self._background.__aenter__()
        return self._reader(_Ahead(self._fetch, self._ahead, self._horizon, tasks).page)

    async def __aexit__(self, *error: Any) -> None:
        await self._background.__aexit__(*error)


class _Ahead(Generic[P]):
    """Keeps the pages behind the one asked for under way, as far as there seem to be any.

    `horizon` says of a page which index is worth looking at last.
    """

    def __init__(
        self, fetch: Fetch[P], ahead: int, horizon: Callable[[P], int], tasks: TaskGroup
    ) -> None:
        self._fetch = fetch
        self._ahead = ahead
        self._horizon = horizon
        self._last = sys.maxsize
        self._tasks = tasks
        self._pending: dict[int, _Pending[P]] = {}

    async def page(self, index: int) -> P:
        """The page, and those behind it on their way."""
        if index not in self._pending:
            self._drop_all()
        for wanted in range(index, max(index, min(index + self._ahead, self._last)) + 1):
            if wanted not in self._pending:
                self._start(wanted)
        page = await self._pending.pop(index).result()
        self._last = min(self._last, self._horizon(page))
        return page

    def _start(self, index: int) -> None:
        pending: _Pending[P] = _Pending()
        self._pending[index] = pending
        self._tasks.start_soon(pending.run, self._fetch, index)

    def _drop_all(self) -> None:
        """The reader went elsewhere: what was fetched for the old place is stale."""
        for pending in self._pending.values():
            pending.scope.cancel()
        self._pending.clear()


class _Pending(Generic[P]):
    def __init__(self) -> None:
        self.scope = anyio.CancelScope()
        self._done = anyio.Event()
        self._page: P | None = None
        self._error: Exception | None = None

    async def run(self, fetch: Fetch[P], index: int) -> None:
        with self.scope:
            try:
                self._page = await fetch(index)
            except Exception as error:  # noqa: BLE001  # raised where its page is wanted
                self._error = error
            self._done.set()

    async def result(self) -> P:
        await self._done.wait()
        if self._error is not None:
            raise self._error
        return cast(P, self._page)
