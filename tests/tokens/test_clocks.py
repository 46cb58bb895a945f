"""No clock but the monotonic one decides how long an Elements token is handed out."""

from __future__ import annotations

import pytest

from hero_async.testing import FakeHero
from tests.client.clock import Clock
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio

MINT = "/v1/access_token"
NOON = 1_750_000_000.0


@pytest.mark.parametrize("skew", [-2400.0, -1.0, 0.0, 1.0, 2400.0])
async def test_the_servers_clock_may_differ(skew: float) -> None:
    """A server 40 minutes fast or slow makes tokens neither shorter nor longer."""
    clock = Clock()
    fake = FakeHero(now=lambda: clock.wall().timestamp() + skew)
    async with connect(fake, clock) as hero:
        began = clock.now
        token = await hero.elements.access_token()
        assert token.expires_at == began + 1800
        clock.now += 1000
        assert await hero.elements.access_token() == token


@pytest.mark.parametrize("step", [-86_400.0, -2400.0, 2400.0, 86_400.0])
async def test_the_wall_clock_may_jump(step: float) -> None:
    """When somebody sets this machine's clock, tokens live on as if nobody had."""
    clock, wall = Clock(), [NOON]
    fake = FakeHero(now=lambda: wall[0])
    async with connect(fake, clock) as hero:
        token = await hero.elements.access_token()
        wall[0] += step
        clock.now += 1000
        assert await hero.elements.access_token() == token
        clock.now += 501
        assert (await hero.elements.access_token()).expires_at - clock.now >= 300
    assert fake.count("POST", MINT) == 2
