"""Promise 6: an answer goes to its own request or to nobody."""

import os
import ssl
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

import anyio
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

from hero_async import RequestOptions, RetryPolicy, Timeouts
from hero_async.errors import ConnectionFailedError
from tests.wire.behaviours import (
    as_json,
    echo,
    episode,
    held,
    message,
    raw,
    with_late_surplus,
    with_surplus,
    with_surplus_record,
)
from tests.wire.heroes import connect, failure, ids
from tests.wire.server import Server, raw_server

OTHER = episode("99")
_SEGMENT = 65_536


def padded(id: str, size: int) -> bytes:
    """A whole answer of exactly this size that holds the episode."""
    body = as_json({"id": id}) + b" " * 60_000
    return message(body=body + b" " * (size - len(message(body=body))))


@pytest.mark.anyio
@pytest.mark.parametrize("surplus", [OTHER, OTHER * 3, b"\r\n", b"\x00"])
async def test_surplus_in_the_same_segment_is_nobodys(surplus: bytes) -> None:
    """What follows an answer is not the next call's answer, nor its trouble."""
    async with raw_server(with_surplus(surplus), echo()) as server, connect(server) as hero:
        assert await ids(hero, *"123") == list("123")
        assert server.used == [1, 2, 2]


@pytest.mark.anyio
@pytest.mark.parametrize("size", range(_SEGMENT - 1, _SEGMENT + 2))
async def test_surplus_that_is_read_but_not_yet_seen_is_nobodys(size: int) -> None:
    """Event loops read more at once than the HTTP library takes: what is left is not used."""
    script = raw(padded("1", size) + OTHER), echo()
    async with raw_server(*script) as server, connect(server) as hero:
        assert await ids(hero, *"123") == list("123")
        assert server.used == [1, 2, 2]


@pytest.mark.anyio
@pytest.mark.parametrize("surplus", [OTHER, b"!"])
async def test_surplus_in_a_record_of_its_own_is_nobodys(
    surplus: bytes, server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """Over TLS one segment may bring two records: the second waits in TLS, not in the socket."""
    script = with_surplus_record(surplus), echo()
    async with (
        raw_server(*script, tls=server_tls) as server,
        connect(server, tls=client_tls) as hero,
    ):
        assert await ids(hero, *"123") == list("123")
        assert server.used == [1, 2, 2]


@pytest.mark.anyio
async def test_a_good_connection_over_tls_is_used_again(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """Looking for surplus does not cost connections that have none."""
    async with (
        raw_server(echo(), tls=server_tls) as server,
        connect(server, tls=client_tls) as hero,
    ):
        assert await ids(hero, *"123") == list("123")
        assert server.used == [1, 1, 1]


@pytest.mark.anyio
async def test_surplus_that_comes_later_is_nobodys() -> None:
    """An answer that arrives while the connection is idle is thrown away with it."""
    go, sent = anyio.Event(), anyio.Event()
    script = with_late_surplus(OTHER, go, sent), echo()
    async with raw_server(*script) as server, connect(server) as hero:
        assert await ids(hero, "1") == ["1"]
        go.set()
        await sent.wait()
        assert await ids(hero, *"23") == list("23")
        assert server.used == [1, 2, 2]


@pytest.mark.anyio
async def test_the_answer_to_a_cancelled_call_is_nobodys() -> None:
    """It is not handed to the call that comes next."""
    late = anyio.Event()
    async with raw_server(held(late), echo()) as server, connect(server) as hero:
        async with anyio.create_task_group() as group:
            group.start_soon(hero.episodes.get, "1")
            await server.until_requests(1)
            group.cancel_scope.cancel()
        late.set()
        assert await ids(hero, *"23") == list("23")
        assert server.used == [1, 2, 2]


@pytest.mark.anyio
async def test_the_answer_to_a_call_that_timed_out_is_nobodys() -> None:
    """It is not handed to the call that comes next."""
    late = anyio.Event()
    async with (
        raw_server(held(late), echo()) as server,
        connect(server, timeouts=Timeouts(read=0.05), max_connections=1) as hero,
    ):
        await failure(hero.episodes.update("1", status="closed"), ConnectionFailedError)
        await server.until_requests(1)
        late.set()
        assert await ids(hero.with_options(RequestOptions(retries=30)), "2") == ["2"]
        assert server.used[0] != server.used[1]


@pytest.mark.anyio
async def test_a_read_that_is_repeated_takes_the_new_answer() -> None:
    """The late answer to the first attempt does not end the second."""
    late = anyio.Event()

    async with (
        raw_server(held(late), echo()) as server,
        connect(server, timeouts=Timeouts(read=0.05), retries=RetryPolicy(attempts=30)) as hero,
    ):
        assert await ids(hero, "1") == ["1"]
        late.set()
        assert await ids(hero, "2") == ["2"]
        assert 1 not in server.used[1:]


@contextmanager
def elsewhere() -> Generator[tuple[BlockingPortal, Server]]:
    """A server on an event loop of its own, in another thread."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(raw_server(echo())) as server,
    ):
        yield portal, server


CLIENT = """
import gc, os, sys, anyio
from anyio.from_thread import start_blocking_portal
from hero_async import HeroClient

url, backend = sys.argv[1:]
hero = HeroClient(api_key="k", practice_group_id="1", base_url=url, trust_env=False)

async def ask(*asked):
    return [(await hero.episodes.get(id)).id for id in asked]

def run(*asked):
    assert anyio.run(ask, *asked, backend=backend) == list(asked)
"""
LOOPS = """
run("1", "2")
run("3", "4")
run("5")
gc.collect()
sys.stdin.read()
"""
FORK = """
with start_blocking_portal(backend) as portal:
    assert portal.call(ask, "1") == ["1"]  # an idle connection
    child = os.fork()
    if child == 0:
        run("2", "3")
        os._exit(7)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert portal.call(ask, "4") == ["4"]
"""

FORK_IN_A_LOOP = """
async def main():
    assert await ask("1") == ["1"]
    child = os.fork()
    if child == 0:
        os._exit(7 if await ask("2", "3") == ["2", "3"] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert await ask("4") == ["4"]

anyio.run(main, backend=backend)
"""


def running(script: str, server: Server, backend: str) -> "subprocess.Popen[str]":
    """An interpreter that runs the script; a file to wait on is its stdin."""
    command = [sys.executable, "-W", "ignore", "-c", CLIENT + script, server.url, backend]
    return subprocess.Popen(command, stdin=subprocess.PIPE, text=True)


def test_each_event_loop_has_connections_of_its_own(anyio_backend: str) -> None:
    """One client in several event loops never mixes their connections, nor hoards them."""
    with elsewhere() as (portal, server), running(LOOPS, server, anyio_backend) as client:
        portal.call(server.until_requests, 5)
        portal.call(server.until_open, 1)
        client.communicate()
        assert client.returncode == 0
        assert server.used == [1, 1, 2, 2, 3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize(
    ("backend", "script"),
    [("asyncio", FORK), ("trio", FORK), ("trio", FORK_IN_A_LOOP)],  # asyncio's loops don't go along
    ids=["asyncio", "trio", "inside of trio"],
)
def test_a_child_process_has_connections_of_its_own(backend: str, script: str) -> None:
    """After a fork parent and child ask over different connections, and get their own answers."""
    with elsewhere() as (_, server), running(script, server, backend) as client:
        client.communicate()
        assert client.returncode == 0
        assert server.used == [1, 2, 2, 1]
        assert [request.target[-1] for request in server.requests] == list("1234")
