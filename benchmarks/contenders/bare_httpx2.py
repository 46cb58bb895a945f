"""httpx2.AsyncClient.get and response.json()."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx2

from benchmarks.contenders.bare_httpx import HEADERS
from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With its own limits."""
    async with httpx2.AsyncClient(headers=HEADERS) as client:

        async def get(path: str, parameters: dict[str, Any]) -> Any:
            return (await client.get(address + path, params=parameters)).json()

        yield Dictionaries(get)
