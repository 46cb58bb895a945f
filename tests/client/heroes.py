"""Clients that are wired to a fake."""

from typing import Any

from hero_async import HeroClient
from hero_async.testing import FakeHero
from tests.client.clock import Clock


def connect(fake: FakeHero, clock: Clock | None = None, **settings: Any) -> HeroClient:
    """A client of practice "1" that calls the fake in-process, unless `settings` say otherwise."""
    usual: dict[str, Any] = {
        "api_key": fake.api_key,
        "practice_group_id": "1",
        "base_url": "https://hero.invalid",
        "transport": fake.transport(),
        "runtime": (clock or Clock()).runtime(),
    }
    return HeroClient(**(usual | settings))


def over_tcp(fake: FakeHero, url: str, **settings: Any) -> HeroClient:
    """A client of practice "1" that calls the fake over a real socket."""
    return connect(fake, base_url=url, transport=None, **settings)
