"""The fixtures that the pytest plugin brings, and what it spares those who do not use them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from hero_async import HeroClient
from hero_async.errors import NotFoundError
from hero_async.testing import Delay, FakeHero, ManualClock, Status
from tests.kit.runs import run_pytest, run_python

on_each_loop = pytest.mark.anyio


@on_each_loop
async def test_hero_is_a_client_of_the_fake(fake_hero: FakeHero, hero: HeroClient) -> None:
    """What the client does is in the fake at once, as practice "1"."""
    episode = fake_hero.add.episode(status="open")
    await hero.episodes.update(episode.id, status="closed")
    assert fake_hero.episodes()[0].status == "closed"
    assert fake_hero.sent.one("PATCH /v1/episodes/{id}").practice_group_id == "1"


@on_each_loop
async def test_each_test_has_its_own_fake(fake_hero: FakeHero, hero: HeroClient) -> None:
    """Nothing of the test before, on the other loop or in this file, is there."""
    assert (fake_hero.requests, fake_hero.episodes()) == ([], ())
    await hero.practice.me()
    assert len(fake_hero.requests) == 1


@on_each_loop
async def test_one_clock_for_both(
    fake_hero: FakeHero, hero: HeroClient, hero_clock: ManualClock
) -> None:
    """A reservation runs out and a token ages when the clock is turned, and never by itself."""
    slot = await hero.slots.list().first()
    assert slot is not None
    async with hero.appointments.reserve(**hero.slots.arguments(slot)) as reservation:
        token = await hero.elements.access_token(min_ttl=60)
        assert await hero.elements.access_token(min_ttl=60) is token
        hero_clock.turn(minutes=29, seconds=30)
        assert fake_hero.appointments() == ()
        with pytest.raises(NotFoundError):
            await hero.appointments.get(reservation.id)
        assert await hero.elements.access_token(min_ttl=60) is not token


@on_each_loop
async def test_nobody_waits(fake_hero: FakeHero, hero: HeroClient, hero_clock: ManualClock) -> None:
    """A delay of the fake's and a wait between attempts turn the clock, and take no time."""
    started = hero_clock.now()
    fake_hero.queue(Delay(3))
    fake_hero.queue(Status(503, retry_after=2))
    await hero.practice.me()
    await hero.practice.me()
    assert hero_clock.now() - started >= 5
    assert [each.status for each in fake_hero.sent.all("GET /v1/me")] == [200, 503, 200]


@on_each_loop
async def test_the_url_is_a_real_socket(fake_hero: FakeHero, fake_hero_url: str) -> None:
    """Whoever makes a client of its own reaches the same fake."""
    async with HeroClient(
        api_key=fake_hero.api_key,
        practice_group_id="1",
        base_url=fake_hero_url,
        trust_env=False,
    ) as other:
        await other.practice.me()
    assert fake_hero.count("GET", "/v1/me") == 1


def test_the_url_needs_no_loop(fake_hero: FakeHero, fake_hero_url: str) -> None:
    """A test without a loop may ask it too."""
    assert httpx.get(f"{fake_hero_url}/v1/me", trust_env=False).status_code == 401
    assert fake_hero.count("GET", "/v1/me") == 1


ON_EACH_KIND_OF_RUN = """
import anyio
import pytest


@pytest.fixture
def fake_hero_settings():
    return {"practice_group_ids": ("1", "2"), "episodes": 3}


@pytest.mark.asyncio
async def test_strict_pytest_asyncio(hero, fake_hero, fake_hero_url):
    assert len(await hero.for_practice("2").episodes.list().collect()) == 3
    assert {each.practice_group_id for each in fake_hero.sent.all("GET /v2/episodes")} == {"2"}


@pytest.mark.anyio
async def test_anyio(hero):
    assert len(await hero.episodes.list().collect()) == 3


def test_no_loop_but_one_of_its_own(hero, fake_hero):
    anyio.run(hero.practice.me)
    anyio.run(hero.practice.me)
    assert len(fake_hero.sent.exactly(2, "GET /v1/me")) == 2
"""


def test_works_for_every_kind_of_run(tmp_path: Path) -> None:
    """The same fixtures serve pytest-asyncio's strict mode, anyio on both loops, and neither."""
    options = ("-o", "asyncio_mode=strict", "-o", "asyncio_default_fixture_loop_scope=function")
    done = run_pytest(tmp_path, {"test_it.py": ON_EACH_KIND_OF_RUN}, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout


LOADED = """
import sys, pytest
before = set(sys.modules)
import hero_async.testing.plugin
print(sorted(name for name in set(sys.modules) - before if not name.startswith("_")))
"""


def test_loading_it_loads_nothing_else(tmp_path: Path) -> None:
    """Who has the package and tests something else pays for three small modules, and no more."""
    done = run_python(tmp_path, LOADED)
    assert done.stdout.strip() == str(
        ["hero_async", "hero_async.testing", "hero_async.testing.plugin"]
    )


WITHOUT_THE_EXTRA = """
import sys
for name in ("starlette", "uvicorn", "openapi_core"):
    sys.modules[name] = None
import pytest
sys.exit(pytest.main(["-q", "-p", "hero_async.testing.plugin", "-p", "no:cacheprovider"]))
"""


def test_without_the_extra_only_its_users_fail(tmp_path: Path) -> None:
    """Other tests run; one that wants a fixture is told what to install."""
    tests = "def test_other(): pass\ndef test_mine(fake_hero): pass\n"
    (tmp_path / "test_it.py").write_text(tests, encoding="utf-8")
    done = run_python(tmp_path, WITHOUT_THE_EXTRA, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert "1 passed, 1 error" in done.stdout, done.stdout + done.stderr
    assert "pip install 'hero-async[testing]'" in done.stdout


def test_the_clock_turns_forward_only(hero_clock: ManualClock) -> None:
    """Turned, all its hands agree; turned back, it refuses."""
    before = (hero_clock.now(), hero_clock.monotonic(), hero_clock.wall())
    hero_clock.turn(days=1, minutes=1.5)
    assert hero_clock.now() - before[0] == hero_clock.monotonic() - before[1] == 86490
    assert hero_clock.wall() - before[2] == timedelta(seconds=86490)
    with pytest.raises(ValueError, match="forward"):
        hero_clock.turn(seconds=-1)
