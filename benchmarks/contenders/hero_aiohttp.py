"""hero-async over httpx-aiohttp."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import aiohttp
from httpx_aiohttp import AiohttpTransport

from benchmarks.contenders.hero import Hero
from hero_async import HeroClient


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Hero]:
    """As docs/requests.md says how to pass it."""
    session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
    async with HeroClient(
        api_key="key",
        practice_group_id="1",
        base_url=address,
        transport=AiohttpTransport(client=session),
    ) as client:
        yield Hero(client)
