"""Each delivery is handled once, and one that failed may come again."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest

from hero_async.errors import ConfigurationError
from hero_async.runtime import Runtime
from hero_async.webhooks import MemoryReplayGuard, ReplayOutcome

pytestmark = pytest.mark.anyio

HANDLED, DUPLICATE, BUSY = ReplayOutcome.HANDLED, ReplayOutcome.DUPLICATE, ReplayOutcome.BUSY


class Shop:
    """A guard with a clock of its own, and a count of what was handled."""

    def __init__(self, max_deliveries: int = 10) -> None:
        self.now = 0.0
        self.guard = MemoryReplayGuard(
            max_deliveries=max_deliveries, runtime=Runtime(monotonic=lambda: self.now)
        )
        self.count = 0

    async def work(self) -> None:
        """Take a while."""
        await anyio.lowlevel.checkpoint()
        self.count += 1

    async def once(self, delivery: str = "a") -> ReplayOutcome:
        """Let a delivery come."""
        return await self.guard.once(delivery, 600, self.work)


async def test_it_is_handled_once() -> None:
    """The second time it is known."""
    shop = Shop()
    assert [await shop.once(), await shop.once(), await shop.once("b")] == [
        *(HANDLED, DUPLICATE, HANDLED),
    ]
    assert shop.count == 2


async def test_of_many_at_once_one_is_handled() -> None:
    """Copies that come while the first is handled are put off."""
    shop, outcomes = Shop(), list[ReplayOutcome]()

    async def come() -> None:
        outcomes.append(await shop.once())

    async with anyio.create_task_group() as copies:
        for _ in range(20):
            copies.start_soon(come)
    assert (outcomes.count(HANDLED), outcomes.count(BUSY), shop.count) == (1, 19, 1)


async def test_a_failure_lets_it_come_again() -> None:
    """What a handler raises passes unchanged, and the next copy is handled."""
    shop, mine = Shop(), ValueError("mine")

    async def fail() -> None:
        raise mine

    with pytest.raises(ValueError, match="mine") as caught:
        await shop.guard.once("a", 600, fail)
    assert caught.value is mine
    assert await shop.once() is HANDLED


async def test_a_cancellation_lets_it_come_again() -> None:
    """Who is cancelled while it handles a delivery leaves it for the next."""
    shop = Shop()

    async def wait() -> None:
        scope.cancel()
        await anyio.sleep_forever()

    with anyio.CancelScope() as scope:
        await shop.guard.once("a", 600, wait)
    assert scope.cancelled_caught
    assert await shop.once() is HANDLED


async def test_it_forgets_after_the_window() -> None:
    """A delivery is remembered for as long as it could pass again, and no longer."""
    shop = Shop(max_deliveries=1)
    await shop.once()
    shop.now = 599.9
    assert await shop.once() is DUPLICATE
    shop.now = 600
    assert await shop.once("b") is HANDLED


async def test_a_full_guard_forgets_nothing() -> None:
    """It puts off new deliveries rather than let an old one be replayed."""
    shop = Shop(max_deliveries=2)
    assert [await shop.once(each) for each in "abca"] == [HANDLED, HANDLED, BUSY, DUPLICATE]
    shop.now = 600
    assert await shop.once("c") is HANDLED


def test_it_has_room() -> None:
    """A guard without room would put off everything."""
    with pytest.raises(ConfigurationError):
        MemoryReplayGuard(max_deliveries=0)
