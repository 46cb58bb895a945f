"""The pytest plugin: a fake Hero, a client of it, and the clock of both.

Every pytest run of whoever installs the package loads it, so it loads nothing before it is used.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from hero_async.client import HeroClient
    from hero_async.testing import FakeHero, ManualClock


@pytest.fixture
def hero_clock() -> ManualClock:
    """The clock of `fake_hero` and `hero`: it starts now and passes when turned or slept by."""
    from hero_async.testing import ManualClock

    return ManualClock()


@pytest.fixture
def fake_hero_settings() -> Mapping[str, Any]:
    """What `fake_hero` is made with, `FakeHero`'s own if empty; override it to say otherwise."""
    return {}


@pytest.fixture
def fake_hero(hero_clock: ManualClock, fake_hero_settings: Mapping[str, Any]) -> FakeHero:
    """A fake Hero API for this test alone."""
    from hero_async.testing import FakeHero

    usual: dict[str, Any] = {"now": hero_clock.now, "sleep": hero_clock.sleep}
    return FakeHero(**{**usual, **fake_hero_settings})


@pytest.fixture
def hero(fake_hero: FakeHero, hero_clock: ManualClock) -> HeroClient:
    """A client of practice "1" of `fake_hero`, without a socket, on whichever loop awaits it.

    It holds nothing open, so whether the test closes it is the test's choice.
    """
    from hero_async import HeroClient

    return HeroClient(
        api_key=fake_hero.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake_hero.transport(),
        runtime=hero_clock.runtime(),
    )


@pytest.fixture
def fake_hero_url(fake_hero: FakeHero) -> Generator[str]:
    """Where `fake_hero` listens on a loopback port, for as long as the test lasts."""
    with fake_hero.listen() as url:
        yield url
