"""Promise 12: clients open, close and are cancelled anywhere, and leave nothing behind."""

import ssl
from functools import partial

import anyio
import pytest

from hero_async import HeroClient
from hero_async.errors import ClientClosedError
from tests.client.acts import get
from tests.wire.behaviours import answer, echo, hang, held
from tests.wire.heroes import connect, ids
from tests.wire.server import raw_server, silent_port
from tests.wire.steps import CancelledAt

pytestmark = pytest.mark.anyio

STEPS = range(1, 61)


async def _cancelled_at(step: int, hero: HeroClient) -> bool:
    """Whether a call was cancelled at that step; it is over by then if not."""
    with anyio.CancelScope() as scope:
        await CancelledAt(step, scope, get(hero))
    return scope.cancelled_caught


async def _cancelled_in_the_queue(step: int, hero: HeroClient) -> bool:
    """The same for a call that finds no connection free, until it is waiting for one."""
    slots, caught = hero.raw.transport.slots, False
    async with anyio.create_task_group() as group:
        taken = await slots.take()
        group.start_soon(partial(slots.give_back, taken, intact=True))
        caught = await _cancelled_at(step, hero)
    return caught  # noqa: RET504  # a group could swallow an error, as far as types tell


async def test_a_new_client_can_be_cancelled_anywhere() -> None:
    """At whatever await its first call is cancelled, the next one works and no socket stays."""
    caught = 0
    async with raw_server(answer(503), *[echo(), answer(503)] * 200) as server:
        for step in STEPS:
            async with connect(server, max_connections=1) as hero:
                caught += await _cancelled_at(step, hero)
                await server.until(lambda: server.open <= 1)
                with anyio.fail_after(10):
                    assert await ids(hero, "2") == ["2"]
            await server.until_open(0)
    assert 5 < caught < len(STEPS)


async def test_a_used_client_can_be_cancelled_anywhere() -> None:
    """The same where there is a connection, and another call has it when this one begins.

    It waits for the connection and for the answer, if for nothing else.
    """
    caught = 0
    async with raw_server(echo()) as server, connect(server, max_connections=1) as hero:
        await get(hero)
        while await _cancelled_in_the_queue(caught + 1, hero):
            caught += 1
            await server.until(lambda: server.open <= 1)
            with anyio.fail_after(10):
                assert await ids(hero, "2") == ["2"]
        await hero.aclose()
        await server.until_open(0)
    assert caught >= 2


async def test_a_client_over_tls_can_be_cancelled_anywhere(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """The same while TLS is being set up."""
    caught = 0
    async with raw_server(echo(), tls=server_tls) as server:
        for step in STEPS:
            async with connect(server, tls=client_tls, max_connections=1) as hero:
                caught += await _cancelled_at(step, hero)
                with anyio.fail_after(10):
                    assert await ids(hero, "2") == ["2"]
                await server.until(lambda: server.open == 1)
            await server.until_open(0)
    assert 5 < caught < len(STEPS)


async def test_a_handshake_can_be_cancelled() -> None:
    """A call that is given up while TLS waits for the server closes its socket."""
    async with silent_port() as server, connect(server, base_url=server.tls_url) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(get, hero)
            await server.until_open(1)
            group.cancel_scope.cancel()
        await server.until_open(0)


async def test_closing_leaves_no_connection() -> None:
    """After `aclose`, once or twice, the server sees nobody."""
    async with raw_server(echo()) as server:
        hero = connect(server)
        await get(hero)
        assert server.open == 1
        await hero.aclose()
        await server.until_open(0)
        await hero.aclose()


async def test_a_closed_client_sends_nothing() -> None:
    """A call after the close is an error of the SDK, and is not on the wire; views close too."""
    async with raw_server(echo()) as server:
        async with connect(server) as hero:
            view = hero.for_practice("2")
        for each in (hero, view):
            with pytest.raises(ClientClosedError):
                await get(each)
        assert server.connections == 0


async def test_a_call_under_way_ends_as_it_would() -> None:
    """Closing the client waits for nobody and breaks nothing: the connection closes afterwards."""
    go, found = anyio.Event(), list[str]()

    async def ask() -> None:
        found.extend(await ids(hero, "1"))

    async with raw_server(held(go)) as server, connect(server) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(ask)
            await server.until_requests(1)
            await hero.aclose()
            assert server.open == 1
            go.set()
        assert found == ["1"]
        await server.until_open(0)


async def test_leaving_with_calls_under_way_leaves_nothing() -> None:
    """An error in the block cancels the calls in its task group, and all connections close."""
    async with raw_server(hang()) as server:

        async def leave() -> None:
            async with connect(server) as hero, anyio.create_task_group() as group:
                for _ in range(3):
                    group.start_soon(get, hero)
                await server.until_requests(3)
                raise LookupError

        with pytest.raises(ExceptionGroup) as caught:
            await leave()
        assert caught.group_contains(LookupError)
        await server.until_open(0)
