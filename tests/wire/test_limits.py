"""Promise 5: slots are neither lost nor overrun, and what is dubious is thrown away."""

import random
from collections import Counter
from contextlib import AbstractContextManager, nullcontext

import anyio
import anyio.lowlevel
import pytest

from hero_async import PracticeView, Timeouts
from hero_async.errors import ConfigurationError, DeadlineExceededError, HeroError
from hero_async.exchange import Head, Line, Ready
from hero_async.slots import Slots
from tests.client.acts import get
from tests.client.clock import Clock
from tests.wire.behaviours import (
    answer,
    drop,
    echo,
    final,
    hang,
    held,
    message,
    raw,
    slow,
    together,
    torn,
    with_surplus,
)
from tests.wire.heroes import connect, failure, ids
from tests.wire.server import Behaviour, Server, raw_server

pytestmark = pytest.mark.anyio


async def at_once(view: PracticeView, number: int) -> list[str]:
    """The ids of the answers to this many calls, all made at the same time."""
    found: list[str] = []

    async def ask(id: str) -> None:
        found.extend(await ids(view, id))

    async with anyio.create_task_group() as group:
        for each in range(number):
            group.start_soon(ask, str(each))
    return found


async def test_a_burst_is_queued_and_answered() -> None:
    """250 slow calls over ten connections all get their own answers, and none a PoolTimeout."""
    async with raw_server(slow(0.005)) as server:
        async with connect(server, max_connections=10) as hero:
            found = await at_once(hero, 250)
        assert Counter(found) == Counter(map(str, range(250)))
        assert server.most_open <= 10
        assert server.connections <= 10


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_cancellations_lose_no_slot(seed: int) -> None:
    """After hundreds of calls cancelled anywhere, as many as ever run at once, and none hangs."""
    chance = random.Random(seed)  # noqa: S311  # the same cancellations at every run
    async with raw_server(slow(0.002)) as server, connect(server, max_connections=5) as hero:
        for _ in range(8):
            await _mostly_cancelled(hero, chance)
        assert await _at_the_same_time(server, hero, "abcde") == set("abcde")
        await server.until(lambda: server.open <= 5)
        await hero.aclose()
        await server.until_open(0)


async def _at_the_same_time(server: Server, view: PracticeView, asked: str) -> set[str]:
    """The ids of the answers to calls that are all on the wire before the first is answered."""
    go, found = anyio.Event(), set[str]()
    server.script = [held(go)]

    async def ask(id: str) -> None:
        found.update(await ids(view, id))

    async with anyio.create_task_group() as group:
        for each in asked:
            group.start_soon(ask, each)
        await server.until(lambda: set(asked) <= {came.target[-1] for came in server.requests})
        go.set()
    return found


async def _mostly_cancelled(view: PracticeView, chance: random.Random) -> None:
    async def ask(patience: float) -> None:
        with anyio.move_on_after(patience):
            await get(view)

    async with anyio.create_task_group() as group:
        for _ in range(16):
            group.start_soon(ask, chance.uniform(0, 0.008))


async def test_calls_one_after_the_other_share_a_connection() -> None:
    """What went well is used again."""
    async with raw_server(echo()) as server, connect(server) as hero:
        assert await ids(hero, *"12345") == list("12345")
        assert server.used == [1] * 5


async def test_there_are_never_more_connections_than_calls() -> None:
    """Three calls at once open three connections, and the calls after them no more."""
    async with raw_server(*[together(3)] * 3, echo()) as server, connect(server) as hero:
        await at_once(hero, 3)
        await ids(hero, *"123456")
        assert server.connections == 3
        assert len(set(server.used[3:])) == 1


DUBIOUS = {
    "drop": drop(),
    "torn": torn(),
    "oversize": answer(body=b" " * 2000),
    "unknown encoding": answer(headers={"Content-Encoding": "br"}),
    "broken gzip": answer(headers={"Content-Encoding": "gzip"}, body=b"no gzip"),
    "surplus": with_surplus(b"!"),
    "garbage": raw(b"garbage\r\n\r\n"),
    "bad chunks": raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    "switching protocols": raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
}


@pytest.mark.parametrize("behaviour", DUBIOUS.values(), ids=DUBIOUS)
async def test_a_dubious_connection_is_thrown_away(behaviour: Behaviour) -> None:
    """After any error, or a byte nobody asked for, the next call has a connection of its own."""
    async with raw_server(behaviour, echo()) as server:
        async with connect(server, max_response_bytes=1000) as hero:
            await _whatever(hero, "1")
            before = server.connections
            await hero.episodes.get("2")
            assert server.connections <= before + 1
        assert server.requests[0].connection != server.requests[-1].connection


async def _whatever(view: PracticeView, id: str) -> None:
    try:
        await view.episodes.get(id)
    except HeroError:
        return


async def test_a_connection_that_saw_an_error_status_is_kept() -> None:
    """A whole answer of 404 leaves its connection in order: no new one is made."""
    async with raw_server(answer(404), echo()) as server, connect(server) as hero:
        await _whatever(hero, "1")
        await hero.episodes.get("2")
        assert server.used == [1, 1]


async def test_a_cancelled_call_takes_its_connection_along() -> None:
    """A connection that somebody gave up on is closed, not handed on."""
    async with raw_server(hang(), echo()) as server, connect(server) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(get, hero)
            await server.until_requests(1)
            group.cancel_scope.cancel()
        await server.until_open(0)
        await get(hero)
        assert server.used == [1, 2]


class Idle:
    """A line that nobody uses."""

    async def send(self, request: Ready) -> Head:
        """Nobody does."""
        raise NotImplementedError

    def is_clean(self) -> bool:
        """Never."""
        return False

    async def aclose(self) -> None:
        """Nothing is held."""


class Leisurely:
    """Connections that take a while to close."""

    def __init__(self) -> None:
        self.closed = 0

    async def open(self) -> Line:
        """Nothing that could send."""
        return Idle()

    def unlogged(self) -> AbstractContextManager[None]:
        """Nobody logs here."""
        return nullcontext()

    async def discard(self, line: Line) -> None:  # noqa: ARG002  # the protocol's
        """Close, not at once."""
        await anyio.lowlevel.checkpoint()
        self.closed += 1

    async def aclose(self) -> None:
        """Nothing is held."""


async def test_a_cancellation_does_not_stop_the_closing() -> None:
    """A connection that a cancelled call leaves is closed to the end, and its slot is free."""
    connections = Leisurely()
    slots = Slots(connections, 1)
    slot = await slots.take()
    with anyio.CancelScope() as scope:
        scope.cancel()
        await slots.give_back(slot, intact=False)
    with anyio.fail_after(10):
        await slots.take()
    assert connections.closed == 1


async def test_a_connection_closed_by_agreement_is_replaced() -> None:
    """After `Connection: close` the next call connects anew, without an error."""
    farewell = final(message(headers={"Connection": "close"}, body=b"{}"))
    async with raw_server(farewell, echo()) as server, connect(server) as hero:
        await ids(hero, "1", "2")
        assert server.used == [1, 2]


async def test_calls_keep_their_pace() -> None:
    """With ten requests a second each call waits a tenth for the one before it."""
    clock = Clock()
    async with (
        raw_server(echo()) as server,
        connect(server, clock, max_requests_per_second=10) as hero,
    ):
        await ids(hero, *"123")
    assert clock.slept == pytest.approx([0.1, 0.1])


async def test_the_pace_adapts_to_the_server() -> None:
    """A 429 halves the pace, and good answers bring it back bit by bit."""
    clock = Clock()
    script = [echo(), answer(429, {"Retry-After": "0"}), echo(), echo(), echo()]
    async with (
        raw_server(*script) as server,
        connect(server, clock, max_requests_per_second=10) as hero,
    ):
        await ids(hero, *"1234")
    first, retry, then, *later = [wait for wait in clock.slept if wait]
    assert first == pytest.approx(0.1)
    assert retry == pytest.approx(0.1)  # reserved at the old pace
    assert then == pytest.approx(1 / 5)
    assert later == pytest.approx([1 / 5.2])


async def test_a_pace_beyond_the_deadline_ends_the_call_unsent() -> None:
    """A call whose turn comes too late does not wait for it, and was never sent."""
    clock = Clock()
    timeouts = Timeouts(total=5)
    async with raw_server(echo()) as server:
        async with connect(server, clock, timeouts=timeouts, max_requests_per_second=0.1) as hero:
            await get(hero)
            error = await failure(get(hero), DeadlineExceededError)
        assert not error.may_have_been_processed
        assert (clock.slept, len(server.requests)) == ([], 1)


@pytest.mark.parametrize("pace", [0, -1, float("nan")])
def test_a_pace_is_above_zero(pace: float) -> None:
    """A pace at which nothing would ever be sent is refused."""
    with pytest.raises(ConfigurationError, match="max_requests_per_second"):
        connect(Server(()), base_url="http://127.0.0.1:1", max_requests_per_second=pace)


@pytest.mark.parametrize("limit", [0, -1, 1.5, True])
def test_a_limit_is_a_whole_number(limit: float) -> None:
    """So is a number of connections at which nothing could be sent."""
    with pytest.raises(ConfigurationError, match="max_connections"):
        connect(Server(()), base_url="http://127.0.0.1:1", max_connections=limit)
