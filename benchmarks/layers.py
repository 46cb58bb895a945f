"""What the SDK's own layer takes, without any I/O: a call, an item, a cached token."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final

import httpx
from hero_api.api.episode import get_episode

from benchmarks.race import Spread
from hero_async import HeroClient, Page, Pager, Runtime, Secret
from hero_async.exchange import Head, Line, Ready, exchange
from hero_async.sender import operation_of
from hero_async.tokens import Minted, TokenCache

_CALLS: Final = 3_000
_ROUNDS: Final = 9
_HEADERS: Final = httpx.Headers([(b"content-type", b"application/json")])
_MAX_BODY: Final = 10**6


class _Body(httpx.AsyncByteStream):
    def __init__(self) -> None:
        self._left = [b'{"id": "7"}']

    def __aiter__(self) -> _Body:
        return self

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()


class _Answer:
    status_code = 200
    headers = _HEADERS

    def __init__(self) -> None:
        self.stream = _Body()

    async def aclose(self) -> None:
        """Nothing to close."""


class _Line:
    """Answers at once."""

    async def send(self, request: Ready) -> Head:  # noqa: ARG002  # the protocol's
        """The answer."""
        return _Answer()

    def is_clean(self) -> bool:
        """It is."""
        return True

    async def aclose(self) -> None:
        """Nothing to close."""


class _Connections:
    async def open(self) -> Line:
        """A line."""
        return _Line()

    def unlogged(self) -> AbstractContextManager[None]:
        """Nobody logs."""
        return nullcontext()

    async def discard(self, line: Line) -> None:
        """Nothing to close."""

    async def aclose(self) -> None:
        """Likewise."""


def measured() -> dict[str, Spread]:
    """CPU microseconds: what retries, limits and hooks add to a call, an item, a cached token."""
    return asyncio.run(_measured())


async def _measured() -> dict[str, Spread]:
    hero = HeroClient(api_key="k", practice_group_id="1", base_url="http://localhost")
    sender, transport = hero.raw, hero.raw.transport
    transport.slots._connections = _Connections()  # pyright: ignore[reportPrivateUsage]  # no I/O
    request = get_episode.build_request("7")
    outgoing = sender._outgoing(operation_of(request), request)  # pyright: ignore[reportPrivateUsage]  # built once
    line = _Line()
    bare = await _rounds(lambda: exchange(line, outgoing.request, _MAX_BODY))
    whole = await _rounds(lambda: transport.send(outgoing))
    layer = [mine - its for mine, its in zip(whole, bare, strict=True)]
    cache = TokenCache(Runtime())

    async def mint(_: float) -> Minted:
        return Minted(Secret("t"), 36_000.0)

    token = await _rounds(lambda: cache.get("k", 60.0, mint))
    return {"layer": Spread.of(layer), "token": Spread.of(token), "item": await _an_item()}


async def _rounds(act: Callable[[], Awaitable[Any]]) -> list[float]:
    found: list[float] = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        for _ in range(_CALLS):
            await act()
        found.append((time.process_time() - began) / _CALLS * 1e6)
    return found


class _Item:
    def __init__(self, number: int) -> None:
        self.id = str(number)


async def _an_item() -> Spread:
    pages, size = 100, 100
    rows = [tuple(_Item(page * size + n) for n in range(size)) for page in range(pages)]

    async def fetch(index: int) -> Page[_Item]:
        return Page(rows[index] if index < pages else (), index, pages * size)

    found: list[float] = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        async for _item in Pager(fetch):
            pass
        found.append((time.process_time() - began) / (pages * size) * 1e6)
    return Spread.of(found)
