"""The lock goes when its owner is done, and only then."""

from __future__ import annotations

from typing import Any, cast

import anyio
import anyio.lowlevel
import pytest
from attrs import evolve
from redis.asyncio import Redis

from hero_async.errors import PermissionDeniedError
from hero_async.tokens import Minted
from tests.client.clock import Clock
from tests.redis.fleet import LOCK, Fleet

pytestmark = pytest.mark.anyio


async def test_it_is_released_after_a_mint(fleet: Fleet) -> None:
    """A mint leaves no lock behind."""
    await fleet.token()
    assert not await fleet.redis.exists(LOCK)


@pytest.mark.parametrize(
    "error", [PermissionDeniedError("no"), OSError("mine"), ValueError("mine"), KeyError("mine")]
)
async def test_it_is_released_after_a_failure(fleet: Fleet, error: Exception) -> None:
    """What the mint raises passes unchanged, and the next process can mint at once."""

    async def mint() -> Minted:
        raise error

    with pytest.raises(type(error)) as caught:
        await fleet.store().obtain("k", 0, mint)
    assert caught.value is error
    assert not await fleet.redis.exists(LOCK)


class _Slow:
    """A connection that a cancellation can stop before anything is sent."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis

    async def eval(self, *arguments: Any) -> Any:
        """What the server answers."""
        await anyio.lowlevel.checkpoint()
        return await cast("Any", self._redis.eval(*arguments))


async def test_it_is_released_after_a_cancellation(fleet: Fleet) -> None:
    """Who is cancelled while it mints does not make the others wait."""

    async def mint() -> Minted:
        assert await fleet.redis.exists(LOCK)
        scope.cancel()
        await anyio.sleep_forever()
        raise AssertionError

    with anyio.CancelScope() as scope:
        await fleet.store(client=_Slow(fleet.redis)).obtain("k", 0, mint)
    assert scope.cancelled_caught
    assert not await fleet.redis.exists(LOCK)


class _Silent:
    """A connection that takes a lock, and loses the answer."""

    def __init__(self, redis: Redis, scope: anyio.CancelScope) -> None:
        self._redis = redis
        self._scope = scope

    async def eval(self, script: str, *arguments: Any) -> Any:
        """What the server answers."""
        found = await cast("Any", self._redis.eval(script, *arguments))
        if "'NX'" in script:
            assert await self._redis.exists(LOCK)
            self._scope.cancel()
            await anyio.sleep_forever()
        return found


async def test_it_is_released_though_nobody_knew_of_it(fleet: Fleet) -> None:
    """Who is cancelled between taking the lock and hearing of it gives it back."""
    with anyio.CancelScope() as scope:
        await fleet.token(client=_Silent(fleet.redis, scope))
    assert scope.cancelled_caught
    assert not await fleet.redis.exists(LOCK)


async def test_a_foreign_lock_is_left_alone(fleet: Fleet) -> None:
    """Who minted for longer than its lease does not release the next one's lock."""

    async def mint() -> Minted:
        await fleet.redis.set(LOCK, "another", px=60_000)
        return await fleet.mint()

    await fleet.store().obtain("k", 0, mint)
    assert await fleet.redis.get(LOCK) == b"another"


async def test_a_dead_owner_costs_one_lease(fleet: Fleet) -> None:
    """A lock that nobody will release runs out by itself, and the next one mints."""
    await fleet.redis.set(LOCK, "dead", px=50)
    assert len(set(await fleet.at_once(5))) == 1
    assert fleet.mint.count == 1


async def test_it_is_a_lease(fleet: Fleet) -> None:
    """The lock ends with the lease, should its owner die."""

    async def mint() -> Minted:
        assert 0 < await fleet.redis.pttl(LOCK) <= 7_000
        return await fleet.mint()

    await fleet.store(lease_seconds=7).obtain("k", 0, mint)
    assert fleet.mint.count == 1


async def test_nobody_waits_for_ever(fleet: Fleet) -> None:
    """If others keep the lock for lease after lease, a process mints for itself."""
    await fleet.redis.set(LOCK, "another", px=600_000)
    clock = Clock()
    await fleet.token(runtime=clock.runtime(), lease_seconds=10)
    assert 30 <= sum(clock.slept) < 31
    assert await fleet.redis.get(LOCK) == b"another"


async def test_a_token_that_came_meanwhile_is_taken(fleet: Fleet) -> None:
    """Who waits for the lock takes the token that its owner leaves, and mints none."""
    await fleet.redis.set(LOCK, "another", px=600_000)
    other, clock = fleet.store(prefix="other:"), Clock()

    async def sleep(seconds: float) -> None:
        await clock.sleep(seconds)
        await other.obtain("k", 0, fleet.mint)
        await fleet.redis.copy("other:k", "hero-async:token:k", replace=True)

    await fleet.token(runtime=evolve(clock.runtime(), sleep=sleep))
    assert fleet.mint.count == 1


class _Late:
    """A connection over which another process is quicker, just before a lock is asked for."""

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self.theirs = ""

    async def eval(self, script: str, *arguments: Any) -> Any:
        """What the server answers."""
        if "'NX'" in script:
            self.theirs = await self._fleet.token()
        return await cast("Any", self._fleet.redis.eval(script, *arguments))


async def test_who_has_the_lock_looks_again(fleet: Fleet) -> None:
    """A token that another left between the first look and the lock is not minted twice."""
    late = _Late(fleet)
    assert await fleet.token(client=late) == late.theirs
    assert fleet.mint.count == 1
