"""httpcore's connections without a pool, and json.loads: the least that httpx's own parts take."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

import httpcore

from benchmarks.contenders.bare_httpx import HEADERS
from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """As many connections as there are calls at once; no time-outs, no checks."""
    base = httpcore.URL(address)
    headers = [(b"host", b"%s:%d" % (base.host, base.port or 80)), *_raw(HEADERS)]
    idle: list[httpcore.AsyncHTTPConnection] = []
    made: list[httpcore.AsyncHTTPConnection] = []

    def connection() -> httpcore.AsyncHTTPConnection:
        made.append(httpcore.AsyncHTTPConnection(base.origin))
        return made[-1]

    async def get(path: str, parameters: dict[str, Any]) -> Any:
        taken = idle.pop() if idle else connection()
        query = f"?{urlencode(parameters)}" if parameters else ""
        target = base.target + f"{path}{query}".encode()
        url = httpcore.URL(scheme=base.scheme, host=base.host, port=base.port, target=target)
        answer = await taken.handle_async_request(httpcore.Request(b"GET", url, headers=headers))
        content = await answer.aread()
        await answer.aclose()
        idle.append(taken)
        return json.loads(content)

    yield Dictionaries(get)
    for each in made:
        await each.aclose()


def _raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
