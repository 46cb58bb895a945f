"""A fleet handles each delivery once, through a real Redis."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any, cast

import anyio
import anyio.lowlevel
import pytest
from redis.asyncio import Redis

from hero_async.errors import ConfigurationError
from hero_async.integrations.redis_replay import RedisReplayGuard
from hero_async.integrations.starlette import WebhookReceiver
from hero_async.webhooks import ReplayOutcome, verify_delivery
from tests.redis.fleet import administered, connection
from tests.redis.server import Server
from tests.webhooks.deliveries import BODY, KEY, NOW, headers_of
from tests.webhooks.exchange import Exchange, pieces

pytestmark = pytest.mark.anyio

HANDLED, DUPLICATE, BUSY = ReplayOutcome.HANDLED, ReplayOutcome.DUPLICATE, ReplayOutcome.BUSY
LOGGER = "hero_async.integrations.redis_replay"
NAME = "hero-async:delivery:a"


class Work:
    """A handler that counts."""

    def __init__(self) -> None:
        self.count = 0

    async def __call__(self) -> None:
        """Take a while."""
        await anyio.lowlevel.checkpoint()
        self.count += 1


@pytest.fixture
def work() -> Work:
    """A handler."""
    return Work()


async def test_a_fleet_handles_it_once(redis: Redis, work: Work) -> None:
    """What one process handled, no other does, for as long as it could pass again."""
    first, second = RedisReplayGuard(redis), RedisReplayGuard(redis)
    outcomes = [await guard.once("a", 600, work) for guard in (first, second, first)]
    assert outcomes == [HANDLED, DUPLICATE, DUPLICATE]
    assert work.count == 1
    assert 590_000 < await redis.pttl(NAME) <= 600_000


async def test_of_many_at_once_one_is_handled(redis: Redis, work: Work) -> None:
    """Copies that come to several processes at once are put off while one is handled."""
    outcomes: list[ReplayOutcome] = []
    done = anyio.Event()

    async def slow() -> None:
        await done.wait()
        await work()

    async def come() -> None:
        outcomes.append(await RedisReplayGuard(redis).once("a", 600, slow))
        if len(outcomes) == 19:
            done.set()

    async with anyio.create_task_group() as copies:
        for _ in range(20):
            copies.start_soon(come)
    assert (outcomes.count(HANDLED), outcomes.count(BUSY), work.count) == (1, 19, 1)


async def test_a_failure_lets_it_come_again(redis: Redis, work: Work) -> None:
    """What a handler raises passes unchanged, and the claim is given up."""
    mine = ValueError("mine")

    async def fail() -> None:
        raise mine

    with pytest.raises(ValueError, match="mine") as caught:
        await RedisReplayGuard(redis).once("a", 600, fail)
    assert caught.value is mine
    assert await RedisReplayGuard(redis).once("a", 600, work) is HANDLED


async def test_a_cancellation_lets_it_come_again(redis: Redis, work: Work) -> None:
    """Who is cancelled while it handles a delivery gives its claim up."""

    async def wait() -> None:
        assert 0 < await redis.pttl(NAME) <= 7_000
        scope.cancel()
        await anyio.sleep_forever()

    with anyio.CancelScope() as scope:
        await RedisReplayGuard(redis, lease_seconds=7).once("a", 600, wait)
    assert scope.cancelled_caught
    assert await RedisReplayGuard(redis).once("a", 600, work) is HANDLED


class Cut:
    """A connection over which the answer to one kind of command is lost by a cancellation."""

    def __init__(self, redis: Redis, mark: str) -> None:
        self._redis = redis
        self._mark = mark
        self.scope = anyio.CancelScope()

    async def eval(self, script: str, *arguments: Any) -> Any:
        """What the server answers, unless a cancellation comes before anything is sent."""
        await anyio.lowlevel.checkpoint()
        found = await cast("Any", self._redis.eval(script, *arguments))
        if self._mark in script:
            self.scope.cancel()
            await anyio.lowlevel.checkpoint()
        return found


async def test_a_claim_nobody_heard_of_is_given_up(redis: Redis, work: Work) -> None:
    """Who is cancelled between claiming and hearing of it leaves no claim."""
    cut = Cut(redis, "'NX'")
    with cut.scope:
        await RedisReplayGuard(cast("Redis", cut)).once("a", 600, work)
    assert cut.scope.cancelled_caught
    assert work.count == 0
    assert await RedisReplayGuard(redis).once("a", 600, work) is HANDLED


async def test_a_cancellation_after_the_work_is_no_failure(redis: Redis, work: Work) -> None:
    """Who is cancelled while it says that a delivery was handled still says so."""
    cut = Cut(redis, "no command")

    async def handle() -> None:
        await work()
        cut.scope.cancel()

    with cut.scope:
        await RedisReplayGuard(cast("Redis", cut)).once("a", 600, handle)
    assert await RedisReplayGuard(redis).once("a", 600, work) is DUPLICATE
    assert work.count == 1


async def test_a_dead_process_costs_one_lease(redis: Redis, work: Work) -> None:
    """A claim that nobody gives up runs out, and the delivery is not lost."""
    await redis.set(NAME, "dead", px=50)
    assert await RedisReplayGuard(redis).once("a", 600, work) is BUSY
    await redis.delete(NAME)  # as the lease does, without the wait
    assert await RedisReplayGuard(redis).once("a", 600, work) is HANDLED


async def test_another_claim_is_left_alone(redis: Redis) -> None:
    """Who failed after its lease had run out does not give the next one's claim up."""

    async def fail() -> None:
        await redis.set(NAME, "another", px=60_000)
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # the handler's
        await RedisReplayGuard(redis).once("a", 600, fail)
    assert await redis.get(NAME) == b"another"


@pytest.fixture
async def down(own_server: Server) -> AsyncGenerator[Redis]:
    """A connection to a server that does not run yet."""
    async with connection(own_server) as redis:
        yield redis


async def test_without_redis_all_is_put_off(
    down: Redis, own_server: Server, work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    """While Redis is down nothing is handled, with one warning; then it goes on."""
    guard = RedisReplayGuard(down)
    assert [await guard.once("a", 600, work) for _ in range(3)] == [BUSY, BUSY, BUSY]
    assert work.count == 0
    warnings = [each for each in caplog.records if each.name == LOGGER]
    assert len(warnings) == 1
    assert str(own_server.port) not in warnings[0].getMessage()
    own_server.start()
    assert await guard.once("a", 600, work) is HANDLED


async def test_it_may_go_down_in_the_middle(down: Redis, own_server: Server) -> None:
    """A delivery that was handled while Redis went away counts as handled."""
    own_server.start()

    async def stop() -> None:
        own_server.stop()

    assert await RedisReplayGuard(down).once("a", 600, stop) is HANDLED


async def test_nothing_that_could_be_sent_again_is_stored(redis: Redis) -> None:
    """Redis holds neither payload nor signature, under a prefix of one's own."""

    async def handle(event: object) -> None:
        """Do nothing."""

    receiver = WebhookReceiver(KEY, handle, now=NOW, replay=RedisReplayGuard(redis, prefix="mine:"))
    assert [await Exchange(*pieces(BODY)).status(receiver) for _ in "12"] == [204, 204]
    name = f"mine:{verify_delivery(BODY, headers_of(), KEY, now=NOW).id}".encode()
    assert await administered(redis, "KEYS", "*") == [name]
    assert await redis.get(name) == b"handled"
    assert headers_of()["X-Herohealth-Signature"].encode() not in name


@pytest.mark.parametrize("lease", [0, -1, 3600, float("nan")])
def test_a_lease_is_a_time(lease: float) -> None:
    """A lease that never holds, or never ends, is refused."""
    with pytest.raises(ConfigurationError):
        RedisReplayGuard(cast("Redis", None), lease_seconds=lease)
