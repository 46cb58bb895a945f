"""Promise 3: an outage is not made worse by everybody's retrying."""

import pytest

from hero_async.errors import ServerError
from tests.client.acts import get
from tests.wire.behaviours import answer, echo
from tests.wire.heroes import connect, failure
from tests.wire.server import raw_server

pytestmark = pytest.mark.anyio


async def test_a_storm_of_retries_is_stopped() -> None:
    """Sixty failing calls make at most a hundred requests, and at least their own."""
    async with raw_server(answer(503)) as server, connect(server) as hero:
        for _ in range(60):
            await failure(get(hero), ServerError)
        assert 60 <= len(server.requests) <= 100


async def test_views_share_the_budget() -> None:
    """Another view of an exhausted client tries once, too."""
    async with raw_server(answer(503)) as server, connect(server) as hero:
        for _ in range(60):
            await failure(get(hero), ServerError)
        before = len(server.requests)
        await failure(get(hero.for_practice("2")), ServerError)
        assert len(server.requests) == before + 1


async def test_success_earns_retries() -> None:
    """After the outage fourteen good calls pay for a retry."""
    down = [answer(503)] * 95
    async with raw_server(*down, *[echo()] * 14, answer(503), echo()) as server:
        async with connect(server) as hero:
            for _ in range(60):
                await failure(get(hero), ServerError)
            assert len(server.requests) == len(down)
            for _ in range(15):
                await get(hero)
        assert len(server.requests) == 95 + 14 + 2


async def test_a_retry_that_helps_costs_nothing() -> None:
    """Passing troubles, however many, never use the budget up."""
    script = [answer(503), echo()] * 50
    async with raw_server(*script) as server, connect(server) as hero:
        for _ in range(50):
            await get(hero)
        assert len(server.requests) == len(script)
