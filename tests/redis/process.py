"""A process of a fleet: prints the token that it gets.

python -m tests.redis.process HERO_URL REDIS_PORT ENCRYPTION_KEY LEASE_SECONDS
"""

from __future__ import annotations

import sys
from functools import partial

import anyio
from redis.asyncio import Redis

from hero_async import HeroClient
from hero_async.integrations.redis import RedisTokenStore


async def main(hero_url: str, redis_port: str, key: str, lease: str) -> None:
    """Get a token, and say it."""
    async with Redis(port=int(redis_port)) as redis:
        store = RedisTokenStore(redis, encryption_key=key, lease_seconds=float(lease))
        hero = HeroClient(
            api_key="fake-key",
            practice_group_id="1",
            base_url=hero_url,
            trust_env=False,
            token_store=store,
        )
        async with hero:
            token = await hero.elements.access_token()
        sys.stdout.write(token.value)


if __name__ == "__main__":
    _, *arguments = sys.argv
    anyio.run(partial(main, *arguments))
