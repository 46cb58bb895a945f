"""stripe's client, pointed at the same answers, as its own objects."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import stripe

from benchmarks.contenders.dictionaries import Dictionaries


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Dictionaries]:
    """With its own limits."""
    http = stripe.HTTPXClient()
    client = stripe.StripeClient("key", base_addresses={"api": address}, http_client=http)

    async def get(path: str, parameters: dict[str, Any]) -> Any:
        return client.deserialize(
            await client.raw_request_async("get", path, **parameters), api_mode="V1"
        )

    yield Dictionaries(get)
    await http.close_async()
