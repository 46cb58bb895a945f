"""A fake, a virtual clock, and a client of its practice "1"."""

from collections.abc import AsyncGenerator

import pytest

from hero_async import HeroClient
from hero_async.testing import FakeHero
from tests.client.clock import Clock
from tests.client.heroes import connect


@pytest.fixture
def fake() -> FakeHero:
    """A fake with one practice."""
    return FakeHero()


@pytest.fixture
def clock() -> Clock:
    """Time that passes only when somebody sleeps."""
    return Clock()


@pytest.fixture
async def hero(fake: FakeHero, clock: Clock) -> AsyncGenerator[HeroClient]:
    """A client of practice "1" of the fake."""
    async with connect(fake, clock) as hero:
        yield hero
