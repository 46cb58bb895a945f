"""Promise 4: one total time for a call, and the caller's own scopes stay the caller's."""

import asyncio

import anyio
import pytest

from hero_async import PracticeView, RequestOptions, Timeouts
from hero_async.errors import (
    CallError,
    ConnectionFailedError,
    DeadlineExceededError,
    RateLimitError,
)
from tests.client.acts import Act, get, update
from tests.client.clock import Clock
from tests.wire.behaviours import answer, dripping, echo, hang
from tests.wire.heroes import connect, failure
from tests.wire.server import Behaviour, Server, raw_server, silent_port

pytestmark = pytest.mark.anyio

HURRIED = Timeouts(total=0.05)
ENDLESS = {
    "silence": hang(),
    "a slow body": dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b" "),
    "slow chunks": dripping(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"
    ),
    "a slow error": dripping(b"HTTP/1.1 404 No\r\nContent-Length: 1000000\r\n\r\n", b" "),
    "slow headers": dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
    "a slow header": dripping(b"HTTP/1.1 200 OK\r\nX: ", b"y"),
    "interim answers": dripping(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
}
endless = pytest.mark.parametrize("behaviour", ENDLESS.values(), ids=ENDLESS)


@endless
@pytest.mark.parametrize("act", [get, update])
async def test_no_answer_holds_a_call_beyond_its_time(act: Act, behaviour: Behaviour) -> None:
    """Whatever trickles in and keeps the read time-out quiet, the total time ends the call."""
    async with raw_server(behaviour) as server, connect(server, timeouts=HURRIED) as hero:
        error = await failure(act(hero), DeadlineExceededError)
        assert error.may_have_been_processed
        await server.until_open(0)
        assert len(server.requests) <= 1


async def test_the_time_can_be_set_for_one_call() -> None:
    """The option of a call overrides the client's time, here far down from a minute."""
    async with raw_server(hang()) as server, connect(server) as hero:
        with anyio.fail_after(10):
            asking = hero.episodes.get("1", options=RequestOptions(timeout=0.05))
            await failure(asking, DeadlineExceededError)


async def test_a_server_that_never_shakes_hands_is_left_in_time() -> None:
    """TLS that does not get going counts as never sent, and its connection is closed."""
    async with silent_port() as server:
        timeouts = Timeouts(connect=0.05)
        async with connect(server, base_url=server.tls_url, timeouts=timeouts) as hero:
            error = await failure(update(hero), ConnectionFailedError)
            await server.until_open(0)
    assert not error.may_have_been_processed
    assert [each.outcome for each in error.attempts] == ["ConnectTimeout"] * 3


@pytest.mark.parametrize("status", [429, 503])
async def test_no_wait_is_begun_that_cannot_pay_off(status: int) -> None:
    """A Retry-After that ends after the deadline ends the call at once."""
    clock = Clock()
    async with (
        raw_server(answer(status, {"Retry-After": "30"}), echo()) as server,
        connect(server, clock, timeouts=Timeouts(total=20)) as hero,
    ):
        error = await failure(get(hero), CallError)
        assert (clock.slept, len(server.requests)) == ([], 1)
        assert error.attempts[0].wait is None


async def test_the_error_of_a_wait_that_cannot_pay_off_carries_it() -> None:
    """A RateLimitError, not a time-out, says how long the server wanted it to be."""
    async with (
        raw_server(answer(429, {"Retry-After": "30"})) as server,
        connect(server, timeouts=Timeouts(total=20)) as hero,
    ):
        assert (await failure(get(hero), RateLimitError)).retry_after == 30.0


async def test_waits_count() -> None:
    """Attempts end when the waits between them have used the time up."""
    clock = Clock()
    async with (
        raw_server(answer(503, {"Retry-After": "8"})) as server,
        connect(server, clock, timeouts=Timeouts(total=10)) as hero,
    ):
        await failure(get(hero), CallError)
        assert (clock.slept, len(server.requests)) == ([8.0], 2)


async def test_waiting_for_a_slot_counts() -> None:
    """A call that gets no slot in time was never sent, even a write, and says so."""
    async with raw_server(hang()) as server, connect(server, max_connections=1) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(get, hero)
            await server.until_requests(1)
            hurried = hero.with_options(RequestOptions(timeout=0.05))
            error = await failure(update(hurried), DeadlineExceededError)
            assert not error.may_have_been_processed
            group.cancel_scope.cancel()
        assert len(server.requests) == 1


async def _left_early(server: Server, hero: PracticeView) -> anyio.CancelScope:
    with anyio.CancelScope() as scope:
        async with anyio.create_task_group() as group:

            async def leave() -> None:
                await server.until_requests(1)
                scope.cancel()

            group.start_soon(leave)
            await get(hero)
    return scope


@endless
async def test_the_callers_cancel_scope_is_left_alone(behaviour: Behaviour) -> None:
    """A scope of the caller's ends the call silently, at once, and no attempt follows."""
    async with raw_server(behaviour, echo()) as server, connect(server) as hero:
        scope = await _left_early(server, hero)
        assert scope.cancelled_caught
        await server.until_open(0)
        assert len(server.requests) == 1


async def test_a_wait_for_a_retry_can_be_cancelled() -> None:
    """No attempt follows a cancellation in the wait between two."""
    sleeping = anyio.Event()

    class Sleeper(Clock):
        async def sleep(self, seconds: float) -> None:  # noqa: ARG002  # for ever
            sleeping.set()
            await anyio.sleep_forever()

    async with raw_server(answer(503), echo()) as server, connect(server, Sleeper()) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(get, hero)
            await sleeping.wait()
            group.cancel_scope.cancel()
        assert len(server.requests) == 1


async def test_a_callers_deadline_that_is_shorter_is_the_callers() -> None:
    """`fail_after` around a call raises its own TimeoutError, no error of the SDK."""
    async with raw_server(hang()) as server, connect(server) as hero:
        with pytest.raises(TimeoutError), anyio.fail_after(0.05):
            await get(hero)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_time_out_of_asyncio_is_the_callers() -> None:
    """`asyncio.timeout` around a call raises its own TimeoutError, no error of the SDK."""
    async with raw_server(hang(), echo()) as server, connect(server) as hero:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await get(hero)
        assert len(server.requests) <= 1


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_cancelled_task_is_cancelled() -> None:
    """`Task.cancel` ends a call with CancelledError, and no attempt follows."""
    async with raw_server(hang(), echo()) as server, connect(server) as hero:
        task = asyncio.ensure_future(get(hero))
        await server.until_requests(1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await server.until_open(0)
        assert len(server.requests) == 1
