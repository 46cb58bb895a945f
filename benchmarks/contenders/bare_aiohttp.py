"""aiohttp.ClientSession.get and response.json()."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from benchmarks.contenders.bare_httpx import HEADERS
from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With its own limits."""
    async with aiohttp.ClientSession(headers=HEADERS) as session:

        async def get(path: str, parameters: dict[str, Any]) -> Any:
            async with session.get(address + path, params=parameters) as response:
                return await response.json()

        yield Dictionaries(get)
