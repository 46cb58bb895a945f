"""openai's client, pointed at the same answers, as dictionaries."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from openai import AsyncOpenAI

from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With its own limits."""
    async with AsyncOpenAI(base_url=address, api_key="key") as client:

        async def get(path: str, parameters: dict[str, Any]) -> Any:
            return await client.get(path, cast_to=object, options={"params": parameters})

        yield Dictionaries(get)
