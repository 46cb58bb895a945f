"""The client that openapi-python-client makes of the same description, as it comes."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from attrs import frozen
from stock_client.api.episode import get_episode, list_episodes
from stock_client.client import Client
from stock_client.models import ListEpisodesResponse200

from benchmarks.contenders import Records
from benchmarks.contenders.bare_httpx import HEADERS
from benchmarks.records import PAGE_SIZE


@frozen
class Stock(Records):
    """Calls its functions as its README says."""

    client: Client

    async def one(self) -> Any:
        """The episode 7."""
        return await get_episode.asyncio("7", client=self.client)

    async def all(self) -> AsyncIterator[Any]:
        """Every episode."""
        for index in count():
            page = await list_episodes.asyncio(
                client=self.client, page_index=index, page_size=PAGE_SIZE
            )
            if page is None or not page.data:
                return
            for row in page.data:
                yield row

    def read(self, content: bytes) -> list[Any]:
        """The episodes of a page."""
        page = ListEpisodesResponse200.from_dict(json.loads(content))
        return list(page.data or ())


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Stock]:
    """With httpx's own limits."""
    async with Client(base_url=address, headers=HEADERS) as client:
        yield Stock(client)
