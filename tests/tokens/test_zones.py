"""When a token is replaced early, by whom, and what comes of a failure."""

from __future__ import annotations

import traceback

import anyio
import pytest
from attrs import evolve

from hero_async.errors import PermissionDeniedError, TokenError
from hero_async.tokens import Minted, TokenCache
from tests.client.clock import Clock
from tests.tokens.mints import Mint

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> Clock:
    """Time that passes only when somebody sleeps."""
    return Clock()


@pytest.fixture
def cache(clock: Clock) -> TokenCache:
    """An empty cache that looks at this clock."""
    return TokenCache(clock.runtime())


async def replaced_after(clock: Clock, share: float) -> float:
    """After how many seconds a token is replaced, when chance gives this share."""

    def chosen(low: float, high: float) -> float:
        return low + share * (high - low)

    cache, mint, began = TokenCache(evolve(clock.runtime(), uniform=chosen)), Mint(), clock.now
    while len(mint.asked) < 2:
        await cache.get("k", 300, mint)
        clock.now += 1
    return clock.now - began - 1


async def test_plenty_is_plenty(clock: Clock, cache: TokenCache) -> None:
    """While much is left beyond the wish, nobody fetches."""
    mint = Mint()
    for _ in range(20):
        await cache.get("k", 300, mint)
        clock.now += 60
    assert len(mint.asked) == 1


async def test_chance_spreads_the_replacements(clock: Clock) -> None:
    """Processes that began together replace their tokens 5 to 2.5 minutes early, not at once."""
    assert await replaced_after(clock, 1.0) == 1200
    assert await replaced_after(clock, 0.5) == 1275
    assert await replaced_after(clock, 0.0) == 1350


@pytest.mark.parametrize("min_ttl", [0, 300, 1500, 1700, 1790])
async def test_a_long_wish_is_no_storm(clock: Clock, cache: TokenCache, min_ttl: float) -> None:
    """Who wants nearly a whole life shares the new token all the same."""
    mint = Mint()
    for _ in range(20):
        await cache.get("k", min_ttl, mint)
    assert len(mint.asked) == 1


@pytest.mark.parametrize("min_ttl", [0, 60, 300, 350])
async def test_a_failure_rests_whoever_asks(
    clock: Clock, cache: TokenCache, min_ttl: float
) -> None:
    """After a failed early fetch nobody tries again for half a minute, whatever their wish."""
    mint = Mint()
    await cache.get("k", 0, mint)
    clock.now += 1400
    mint.broken = True
    await cache.get("k", 300, mint)
    for _ in range(30):
        await cache.get("k", min_ttl, mint)
        clock.now += 1
    assert len(mint.asked) == 2
    clock.now += 20
    await cache.get("k", 300, mint)
    assert len(mint.asked) == 3


async def test_an_early_fetch_asks_for_more(clock: Clock, cache: TokenCache) -> None:
    """What a store already gave would be no gain: more is asked for than the current one has."""
    mint = Mint()
    await cache.get("k", 300, mint)
    clock.now += 1400
    await cache.get("k", 300, mint)
    assert mint.asked[0] == 300
    assert mint.asked[1] > 400


async def test_a_worse_token_takes_no_place(clock: Clock, cache: TokenCache) -> None:
    """An early fetch that brings less than there is leaves the current one, and rests."""
    mint = Mint()
    first = await cache.get("k", 0, mint)
    clock.now += 1600
    mint.lifetime = 50
    await cache.get("k", 0, mint)
    assert [await cache.get("k", 0, mint) for _ in range(5)] == [first] * 5
    assert len(mint.asked) == 2


async def test_a_failure_that_took_too_long_is_told(clock: Clock, cache: TokenCache) -> None:
    """If the current token grew too old during a failed early fetch, the failure is raised."""
    mint = Mint()
    await cache.get("k", 300, mint)
    clock.now += 1400

    async def slow(least: float) -> Minted:
        clock.now += 101
        return await mint(least)

    mint.broken = True
    with pytest.raises(PermissionDeniedError):
        await cache.get("k", 300, slow)


async def test_each_waiter_has_an_error_of_its_own(cache: TokenCache) -> None:
    """Who waited gets the failure without the frames, and so the locals, of other callers."""
    mint, found = Mint(), list[PermissionDeniedError]()
    mint.broken = True

    async def ask() -> None:
        with pytest.raises(PermissionDeniedError) as caught:
            await cache.get("k", 0, mint)
        found.append(caught.value)

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(ask)
    assert len({id(error) for error in found}) == 20
    assert {str(error) for error in found} == {"no"}
    frames = [traceback.extract_tb(error.__traceback__) for error in found]
    assert [[frame.name for frame in each].count("ask") for each in frames] == [1] * 20
    assert len(mint.asked) == 1


async def test_an_impatient_leader_hurts_nobody(cache: TokenCache) -> None:
    """When the one who fetches runs out of time, one of those who wait fetches for the rest."""
    asked, hanging = Mint(), anyio.Event()
    found: list[str] = []

    async def mint(least: float) -> Minted:
        if not hanging.is_set():
            hanging.set()
            await anyio.sleep_forever()
        return await asked(least)

    async def lead() -> None:
        with pytest.raises(TimeoutError), anyio.fail_after(0.02):
            await cache.get("k", 0, mint)

    async def follow() -> None:
        await hanging.wait()
        found.append((await cache.get("k", 0, mint)).value)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(lead)
        for _ in range(10):
            tasks.start_soon(follow)
    assert found == ["CANARY-1"] * 10


async def test_a_waiter_who_wants_too_much_is_told(cache: TokenCache) -> None:
    """Of those who wait for one fetch, only those it is too short for get an error."""
    mint, found = Mint(lifetime=500), list[str]()

    async def ask(min_ttl: float) -> None:
        try:
            found.append((await cache.get("k", min_ttl, mint)).value)
        except TokenError:
            found.append("TokenError")

    async with anyio.create_task_group() as tasks:
        for min_ttl in (0, 600, 499, 501):
            tasks.start_soon(ask, min_ttl)
    assert sorted(found) == ["CANARY-1", "CANARY-1", "TokenError", "TokenError"]
    assert len(mint.asked) == 1


async def test_one_that_is_over_is_not_kept(cache: TokenCache) -> None:
    """A token that comes without any life left is nobody else's."""
    mint = Mint(lifetime=0)
    assert await cache.get("k", 0, mint) != await cache.get("k", 0, mint)


async def test_keys_in_use_are_not_forgotten(clock: Clock) -> None:
    """A full cache forgets no key that somebody waits for, or it could be fetched for twice."""
    cache, mint, go = TokenCache(clock.runtime(), max_keys=1), Mint(), anyio.Event()

    async def held(least: float) -> Minted:
        await go.wait()
        return await mint(least)

    async def ask(key: str) -> None:
        await cache.get(key, 0, held)

    async with anyio.create_task_group() as tasks:
        for key in "abab":
            tasks.start_soon(ask, key)
        await anyio.wait_all_tasks_blocked()
        go.set()
    assert len(mint.asked) == 2


async def test_a_token_is_known_by_its_value(cache: TokenCache) -> None:
    """A refused token is forgotten though a store told its end a little differently since."""
    mint = Mint()
    token = await cache.get("k", 0, mint)
    cache.invalidate("k", evolve(token, expires_at=token.expires_at - 1))
    assert (await cache.get("k", 0, mint)).value != token.value
