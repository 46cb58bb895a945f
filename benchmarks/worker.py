"""One contender in a process of its own, which does the work that its standard input names.

    python -m benchmarks.worker CONTENDER

A line in is `WORK ADDRESS N`; a line out is what it took, as JSON: CPU and wall seconds a unit.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

from attrs import fields, has

from benchmarks.contenders import Client
from benchmarks.records import pages

Work = Callable[[Client, int], Awaitable[int]]
Measure = Callable[[Client, int], Awaitable[dict[str, float]]]


async def _one_by_one(client: Client, n: int) -> int:
    for _ in range(n):
        await client.one()
    return n


def _from_tasks(tasks: int) -> Work:
    async def work(client: Client, n: int) -> int:
        await asyncio.gather(*(_one_by_one(client, n // tasks) for _ in range(tasks)))
        return n // tasks * tasks

    return work


async def _iterate(client: Client, _: int) -> int:
    found = 0
    async for _item in client.all():
        found += 1
    return found


async def _glance(client: Client, _: int) -> int:
    found = 0
    async for item in client.all():
        client.glance(item)
        found += 1
    return found


async def _pore(client: Client, _: int) -> int:
    found = 0
    async for item in client.all():
        _whole(item)
        found += 1
    return found


def _ahead(pages_ahead: int) -> Work:
    async def work(client: Any, _: int) -> int:
        found = 0
        async for _item in client.ahead(pages_ahead):
            found += 1
        return found

    return work


async def _decode(client: Client, n: int) -> int:
    content = _page()
    for _ in range(n):
        client.read(content)
    return n


def _keep(look: Callable[[Any], object]) -> Measure:
    """Bytes that a record takes that was looked at, apart from its page's text."""

    def read(client: Client, content: bytes) -> list[Any]:
        records = client.read(content)
        for record in records:
            look(record)
        return records

    async def measure(client: Client, n: int) -> dict[str, float]:
        content = _page()
        read(client, content)  # what is loaded at first use is no record's
        tracemalloc.start()
        kept = [read(client, content) for _ in range(n)]
        traced, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return {"bytes": traced / sum(map(len, kept))}

    return measure


def _whole(value: Any) -> None:
    """Look at every field, of everything within it too."""
    for each in _inner(value):
        if not isinstance(each, str):
            _whole(each)


def _inner(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        return value  # pyright: ignore[reportUnknownVariableType]  # whatever there is
    if isinstance(value, dict):
        return cast(dict[str, Any], value).values()
    return [getattr(value, name) for name in _names(type(value))]  # type: ignore[arg-type]  # a class is hashable


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    found = (each.alias for each in fields(kind)) if has(kind) else ()
    return tuple(name for name in found if name != "additional_properties")


async def _grow(client: Client, _: int) -> dict[str, float]:
    """Peak of traced memory over a long list, above that of its first page."""
    tracemalloc.start()
    first, found = 0, 0
    async for _item in client.all():
        found += 1
        if found == 100:  # a page
            first = tracemalloc.get_traced_memory()[1]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {"megabytes": (peak - first) / 1e6, "records": found}


def _page() -> bytes:
    return pages("000001").replace(b"TOTAL", b"100")


WORKS: Final[dict[str, Work]] = {
    "one": _one_by_one,
    "iterate": _iterate,
    "glance": _glance,
    "pore": _pore,
    "decode": _decode,
    **{f"tasks{n}": _from_tasks(n) for n in (1, 10, 50, 250)},
    **{f"ahead{n}": _ahead(n) for n in (1, 2, 4, 8, 16)},
}
MEASURES: Final[dict[str, Measure]] = {
    "keep": _keep(lambda _: None),
    "keep_whole": _keep(_whole),
    "grow": _grow,
}


async def _timed(work: Work, client: Client, n: int) -> dict[str, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    units = await work(client, n)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return {"cpu": cpu / units, "wall": wall / units}


async def _obey(contender: str) -> None:
    if contender != "hero_speed":
        sys.modules["orjson"] = None  # type: ignore[assignment]  # an extra: measured apart
    module = import_module(f"benchmarks.contenders.{contender}")
    async with AsyncExitStack() as stack:
        clients: dict[str, Client] = {}
        while line := await asyncio.to_thread(sys.stdin.readline):
            name, address, n = line.split()
            if address not in clients:
                clients[address] = await stack.enter_async_context(module.opened(address))
            print(json.dumps(await _done(name, clients[address], int(n))), flush=True)


async def _done(name: str, client: Client, n: int) -> dict[str, float]:
    if name in MEASURES:
        return await MEASURES[name](client, n)
    await client.one()  # a connection that was closed in the meantime costs nobody's turn
    return await _timed(WORKS[name], client, n)


if __name__ == "__main__":
    asyncio.run(_obey(sys.argv[1]))
