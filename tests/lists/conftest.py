"""A fake with two practices, a virtual clock, and a client that uses both."""

from collections.abc import AsyncGenerator

import pytest

from hero_async import HeroClient
from hero_async.testing import FakeHero
from tests.client.clock import Clock
from tests.client.heroes import connect


@pytest.fixture
def fake() -> FakeHero:
    """A fake whose practices "1" and "2" have 25 episodes each, at most 10 a page."""
    return FakeHero(practice_group_ids=("1", "2"), episodes=25, max_page_size=10)


@pytest.fixture
def clock() -> Clock:
    """Time that passes only when somebody sleeps."""
    return Clock()


@pytest.fixture
async def hero(fake: FakeHero, clock: Clock) -> AsyncGenerator[HeroClient]:
    """A client of practice "1" of the fake."""
    async with connect(fake, clock) as hero:
        yield hero
