"""A fake with two practices, and clients that speak to it as each of them.

The clients are strict: a success that the description does not allow fails the test that got it.
"""

from collections.abc import AsyncGenerator

import httpx
import pytest

from hero_async.testing import FakeHero
from tests.testing.described import check_any
from tests.testing.moment import NOW


@pytest.fixture
def fake() -> FakeHero:
    """A fake whose practices "1" and "2" have 40 episodes each, and whose clock stands still."""
    return FakeHero(practice_group_ids=("1", "2"), episodes=40, max_page_size=25, now=lambda: NOW)


async def _checked(response: httpx.Response) -> None:
    await response.aread()
    if response.is_success:
        check_any(response)


def _client(fake: FakeHero, practice_group_id: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=fake.transport(),
        base_url="https://hero.invalid",
        headers={"x-api-key": fake.api_key, "x-practice-group-id": practice_group_id},
        event_hooks={"response": [_checked]},
    )


@pytest.fixture
async def client(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client that acts for practice "1"."""
    async with _client(fake, "1") as client:
        yield client


@pytest.fixture
async def other(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client that acts for practice "2"."""
    async with _client(fake, "2") as client:
        yield client
