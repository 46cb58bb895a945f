"""A fake with two practices, and clients that speak to it as each of them."""

from collections.abc import AsyncGenerator

import httpx
import pytest

from hero_async.testing import FakeHero
from tests.testing.clients import client_of
from tests.testing.moment import NOW


@pytest.fixture
def fake() -> FakeHero:
    """A fake whose practices "1" and "2" have 40 episodes each, and whose clock stands still."""
    return FakeHero(practice_group_ids=("1", "2"), episodes=40, max_page_size=25, now=lambda: NOW)


@pytest.fixture
async def client(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client that acts for practice "1"."""
    async with client_of(fake, "1") as client:
        yield client


@pytest.fixture
async def other(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client that acts for practice "2"."""
    async with client_of(fake, "2") as client:
        yield client
