"""hero-async as it comes: retries, limits, hooks, logging, all promises on."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from attrs import frozen
from hero_api.api.episode import list_episodes

from benchmarks.contenders import Records
from benchmarks.records import PAGE_SIZE
from hero_async import HeroClient
from hero_async.exchange import Answer


@frozen
class Hero(Records):
    """Over any transport."""

    client: HeroClient

    async def one(self) -> Any:
        """The episode 7."""
        return await self.client.episodes.get("7")

    def all(self) -> AsyncIterator[Any]:
        """Every episode."""
        return aiter(self.client.episodes.list(page_size=PAGE_SIZE))

    async def ahead(self, pages: int) -> AsyncIterator[Any]:
        """Every episode, with pages fetched ahead."""
        async with self.client.episodes.list(page_size=PAGE_SIZE).prefetch(pages) as items:
            async for item in items:
                yield item

    def read(self, content: bytes) -> list[Any]:
        """The episodes of a page."""
        return list(list_episodes.parse_response(Answer(200, {}, content)).data)


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Hero]:
    """On its own connections."""
    async with HeroClient(api_key="key", practice_group_id="1", base_url=address) as client:
        yield Hero(client)
