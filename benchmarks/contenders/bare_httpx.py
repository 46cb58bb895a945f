"""httpx.AsyncClient.get and response.json()."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from benchmarks.contenders.dictionaries import Dictionaries

HEADERS = {"x-api-key": "key", "x-practice-group-id": "1"}


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With httpx's own limits."""
    async with httpx.AsyncClient(headers=HEADERS) as client:

        async def get(path: str, parameters: dict[str, Any]) -> Any:
            return (await client.get(address + path, params=parameters)).json()

        yield Dictionaries(get)
