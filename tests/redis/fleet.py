"""Stores as several processes would have them, and a mint that counts."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
from cryptography.fernet import Fernet
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from hero_async.integrations.redis import RedisTokenStore
from hero_async.secret import Secret
from hero_async.tokens import Minted
from tests.redis.server import Server

NAME = "hero-async:token:k"
LOCK = f"{NAME}:lock"
TOKEN = "token-CANARY"  # noqa: S105  # nobody's


def connection(server: Server, **options: Any) -> Redis:
    """A connection that does not try again by itself."""
    return Redis(port=server.port, retry=Retry(NoBackoff(), 0), **options)


async def administered(redis: Redis, *command: str | bytes) -> Any:
    """What the server answers to a command that the stores never send."""
    untyped: Any = redis
    return await untyped.execute_command(*command)


class Mint:
    """Gives numbered tokens, and counts them."""

    def __init__(self, lifetime: float = 1800.0) -> None:
        self.lifetime = lifetime
        self.count = 0

    async def __call__(self) -> Minted:
        """The next one, after others had their turn."""
        await anyio.lowlevel.checkpoint()
        self.count += 1
        return Minted(Secret(f"{TOKEN}-{self.count}"), self.lifetime)


class Fleet:
    """Stores over one connection, and the mint that they all use."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis
        self.key = Fernet.generate_key()
        self.mint = Mint()

    def store(self, **settings: Any) -> RedisTokenStore:
        """One process's store."""
        usual: dict[str, Any] = {"encryption_key": self.key}
        return RedisTokenStore(settings.pop("client", self.redis), **(usual | settings))

    async def token(self, min_ttl: float = 0.0, **settings: Any) -> str:
        """The token that a new process gets."""
        found = await self.store(**settings).obtain("k", min_ttl, self.mint)
        return found.secret.reveal()

    async def at_once(self, processes: int) -> list[str]:
        """The tokens that so many processes get at the same time."""
        found: list[str] = []

        async def ask() -> None:
            found.append(await self.token())

        async with anyio.create_task_group() as tasks:
            for _ in range(processes):
                tasks.start_soon(ask)
        return found
