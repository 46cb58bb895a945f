"""A Heidi token is shared until the moment that the server names, and not without one."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hero_async.errors import HeroError, TokenError
from hero_async.testing import FakeHero, Status
from tests.client.clock import Clock
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio

PATH = "/v1/partners/heidi/token"
NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)


def serve(fake: FakeHero, **fields: Any) -> None:
    """Let the next two fetches give this."""
    fake.queue(Status(200, body=json.dumps(fields).encode()), on=f"GET {PATH}", times=2)


@pytest.mark.parametrize("seconds", [3600, 7200])
async def test_its_end_is_the_servers_word(seconds: float) -> None:
    """It may live longer than an Elements token, and is shared for as long as it is said to."""
    fake, clock = FakeHero(), Clock()
    serve(fake, token="t", expiration_time=(NOW + timedelta(seconds=seconds)).isoformat())  # noqa: S106  # nobody's
    async with connect(fake, clock) as hero:
        token = await hero.partners.heidi_token()
        assert token.expires_at == clock.now + seconds
        clock.now += 2000
        assert await hero.partners.heidi_token() == token
    assert fake.count("GET", PATH) == 1


@pytest.mark.parametrize("ends", ["2025-06-15T11:59:59Z", "soon", None, 7])
async def test_one_without_an_end_is_not_shared(ends: Any) -> None:
    """A token that is over, or whose end nobody can read, is never handed out again."""
    fake = FakeHero()
    serve(fake, token="t", expiration_time=ends)  # noqa: S106  # nobody's
    async with connect(fake) as hero:
        assert (await hero.partners.heidi_token(min_ttl=0)).value == "t"
        with pytest.raises(TokenError):
            await hero.partners.heidi_token()
    assert fake.count("GET", PATH) == 2


@pytest.mark.parametrize("token", [None, "", 7, "a b", "a\n", "é"])
async def test_what_is_no_token_is_refused(token: Any) -> None:
    """Nothing that is no token is handed out or kept."""
    fake = FakeHero()
    serve(fake, token=token, expiration_time="2025-06-15T13:00:00Z")
    async with connect(fake) as hero:
        for _ in range(2):
            with pytest.raises(HeroError):
                await hero.partners.heidi_token()
    assert fake.count("GET", PATH) == 2


async def test_it_is_no_elements_token() -> None:
    """Each kind of token is kept for itself."""
    fake = FakeHero()
    serve(fake, token="t", expiration_time="2025-06-15T13:00:00Z")  # noqa: S106  # nobody's
    async with connect(fake) as hero:
        assert (await hero.elements.access_token()).value != "t"
        assert (await hero.partners.heidi_token()).value == "t"
        assert (await hero.elements.access_token()).value != "t"
