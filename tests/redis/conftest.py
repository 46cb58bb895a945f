"""A Redis server for all tests here, emptied for each."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator

import pytest
from redis.asyncio import Redis

from tests.redis.fleet import Fleet, administered, connection
from tests.redis.server import Server


@pytest.fixture
def anyio_backend() -> str:
    """redis-py is for asyncio only."""
    return "asyncio"


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Server]:
    """A server that runs until the last test ends."""
    server = Server(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Generator[Server]:
    """A server for a test that stops and starts it; it does not run yet."""
    server = Server(tmp_path_factory.mktemp("redis"))
    yield server
    server.stop()


@pytest.fixture
async def redis(shared_server: Server) -> AsyncGenerator[Redis]:
    """A connection to the server, which is empty."""
    async with connection(shared_server) as redis:
        await administered(redis, "FLUSHALL")
        yield redis


@pytest.fixture
def fleet(redis: Redis) -> Fleet:
    """Stores that share the server and a key, and what they mint."""
    return Fleet(redis)
