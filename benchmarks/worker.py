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
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from importlib import import_module
from typing import Any, Final

from benchmarks.contenders import Client
from benchmarks.records import pages

Work = Callable[[Client, int], Awaitable[int]]


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


async def _keep(client: Client, n: int) -> dict[str, float]:
    """Bytes that a record takes, apart from its page's text."""
    content = _page()
    client.read(content)  # what is loaded at first use is no record's
    tracemalloc.start()
    kept = [client.read(content) for _ in range(n)]
    traced, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {"bytes": traced / (len(kept) * 100)}


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
    "decode": _decode,
    **{f"tasks{n}": _from_tasks(n) for n in (1, 10, 50, 250)},
    **{f"ahead{n}": _ahead(n) for n in (1, 2, 4, 8, 16)},
}
MEASURES: Final = {"keep": _keep, "grow": _grow}


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
