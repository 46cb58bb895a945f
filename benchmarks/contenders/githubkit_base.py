"""githubkit's client, pointed at the same answers, as dictionaries, without its cache."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from githubkit import GitHub

from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With its own limits."""
    async with GitHub("key", base_url=address, http_cache=False) as client:

        async def get(path: str, parameters: dict[str, Any]) -> Any:
            response = await client.arequest("GET", path, params=parameters)
            return response.json()

        yield Dictionaries(get)
