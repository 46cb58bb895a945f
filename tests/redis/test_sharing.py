"""A token that one process minted is every process's, for as long as Redis keeps it."""

from __future__ import annotations

import anyio
import pytest

from hero_async.secret import Secret
from hero_async.tokens import Minted
from tests.client.clock import Clock
from tests.redis.fleet import NAME, Fleet, Mint, connection
from tests.redis.server import Server

pytestmark = pytest.mark.anyio


async def test_many_at_once_mint_once(fleet: Fleet) -> None:
    """However many look at the same time, one mints and all get its token."""
    assert len(set(await fleet.at_once(20))) == 1
    assert fleet.mint.count == 1


async def test_keys_are_kept_apart(fleet: Fleet) -> None:
    """A token of one key is never another key's."""
    tokens = [await fleet.store().obtain(key, 0, fleet.mint) for key in ("a", "b", "a")]
    assert tokens[0].secret == tokens[2].secret != tokens[1].secret


async def test_prefixes_are_kept_apart(fleet: Fleet) -> None:
    """Two fleets may share a server."""
    assert await fleet.token() != await fleet.token(prefix="other:")


async def test_a_token_lives_as_long_as_redis_says(fleet: Fleet) -> None:
    """What is left is Redis's own time to live: never more, and nobody's clock."""
    first = await fleet.token()
    await fleet.redis.pexpire(NAME, 500_000)
    found = await fleet.store().obtain("k", 100, fleet.mint)
    assert found.secret == Secret(first)
    assert found.lifetime < 500.1


async def test_redis_forgets_it_in_time(fleet: Fleet) -> None:
    """Redis keeps a token no longer than it lives."""
    fleet.mint = Mint(lifetime=700)
    await fleet.token()
    assert 0 < await fleet.redis.pttl(NAME) <= 700_000


async def test_a_slow_mint_is_no_life(fleet: Fleet) -> None:
    """A token's life in Redis began when it was asked for, not when it came."""

    async def mint() -> Minted:
        await anyio.sleep(0.05)
        return await fleet.mint()

    await fleet.store().obtain("k", 0, mint)
    assert 0 < await fleet.redis.pttl(NAME) <= 1_799_960


async def test_a_mint_costs_life_once(fleet: Fleet) -> None:
    """What a mint took is not taken off twice: Redis's clock ran in the meantime."""
    clock = Clock()

    async def mint() -> Minted:
        await clock.sleep(600)
        return await fleet.mint()

    await fleet.store(runtime=clock.runtime()).obtain("k", 0, mint)
    assert 1_500_000 < await fleet.redis.pttl(NAME) <= 1_800_000


@pytest.mark.parametrize("skew", [-2400.0, 2400.0])
async def test_clocks_may_differ(fleet: Fleet, skew: float) -> None:
    """A process whose clocks are 40 minutes off gets the same token, with the same life."""
    first, clock = await fleet.token(), Clock()
    clock.now += skew
    found = await fleet.store(runtime=clock.runtime()).obtain("k", 300, fleet.mint)
    assert found.secret == Secret(first)
    assert 300 <= found.lifetime <= 1800


async def test_too_short_a_rest_is_replaced(fleet: Fleet) -> None:
    """Who needs more than is left mints, and the others then share that."""
    first = await fleet.token()
    await fleet.redis.pexpire(NAME, 200_000)
    second = await fleet.token(min_ttl=300)
    assert second != first
    assert await fleet.token(min_ttl=300) == second


async def test_one_that_never_ends_is_not_ours(fleet: Fleet) -> None:
    """An entry without a time to live proves nothing, and is replaced."""
    first = await fleet.token()
    await fleet.redis.persist(NAME)
    assert await fleet.token() != first


async def test_the_current_token_is_discarded(fleet: Fleet) -> None:
    """A token that was refused somewhere is nobody's any more."""
    first = await fleet.token()
    await fleet.store().discard("k", Secret(first))
    assert await fleet.token() != first


async def test_an_old_token_is_not_discarded(fleet: Fleet) -> None:
    """Discarding a token that was replaced leaves the new one alone."""
    current = await fleet.token()
    await fleet.store().discard("k", Secret("older"))
    assert await fleet.token() == current


async def test_text_clients_work_too(fleet: Fleet, shared_server: Server) -> None:
    """A client that decodes answers shares tokens with one that does not."""
    first = await fleet.token()
    async with connection(shared_server, decode_responses=True) as text:
        assert await fleet.token(client=text) == first
        await fleet.store(client=text).discard("k", Secret(first))
        assert await fleet.token(client=text) != first
