"""Real processes share one mint, though one of them be killed in the middle of it."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import anyio
import pytest
from anyio.abc import Process
from cryptography.fernet import Fernet
from redis.asyncio import Redis

from hero_async.testing import Delay, FakeHero
from tests.redis.server import Server

pytestmark = pytest.mark.anyio

MINT = "/v1/access_token"
_ROOT = Path(__file__).parents[2]


class Command:
    """Starts processes that all share one Hero, one Redis and one key."""

    def __init__(self, hero_url: str, redis_port: int, lease: float) -> None:
        key = Fernet.generate_key().decode()
        arguments = (hero_url, str(redis_port), key, str(lease))
        self._command = [sys.executable, "-m", "tests.redis.process", *arguments]

    async def start(self) -> Process:
        """A process that goes on by itself."""
        return await anyio.open_process(self._command, cwd=_ROOT, stderr=None)

    async def all_tokens(self, processes: int) -> list[str]:
        """What so many processes print."""
        found: list[str] = []

        async def run() -> None:
            done = await anyio.run_process(self._command, cwd=_ROOT, stderr=None)
            found.append(done.stdout.decode())

        async with anyio.create_task_group() as tasks:
            for _ in range(processes):
                tasks.start_soon(run)
        return found


@pytest.fixture
async def hero_url(fake: FakeHero) -> AsyncGenerator[str]:
    """The fake on a real socket."""
    async with fake.serve() as url:
        yield url


@pytest.fixture
def fake() -> FakeHero:
    """Whose record of requests is the witness."""
    return FakeHero()


async def until_minting(fake: FakeHero) -> None:
    """Wait for the first mint to reach the server, which runs in a thread of its own."""
    with anyio.fail_after(60):
        while not fake.count("POST", MINT):  # noqa: ASYNC110  # threads can't set events here
            await anyio.sleep(0.01)


async def test_four_processes_mint_once(
    fake: FakeHero, hero_url: str, shared_server: Server, redis: Redis
) -> None:
    """Four processes get the same token, and Hero is asked once."""
    tokens = await Command(hero_url, shared_server.port, lease=60).all_tokens(4)
    assert len(tokens) == 4
    assert len(set(tokens)) == 1
    assert fake.count("POST", MINT) == 1


async def test_a_killed_process_costs_one_lease(
    fake: FakeHero, hero_url: str, shared_server: Server, redis: Redis
) -> None:
    """When the one that mints is killed, the others wait for its lease, and mint once more."""
    fake.queue(Delay(600), on=f"POST {MINT}")
    command = Command(hero_url, shared_server.port, lease=3)
    async with await command.start() as victim:
        await until_minting(fake)
        victim.kill()
        await victim.wait()
    tokens = await command.all_tokens(3)
    assert len(set(tokens)) == 1
    assert fake.count("POST", MINT) == 2
