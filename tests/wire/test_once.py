"""Promise 1: what may have been processed is sent once, what was not is repeated as it was."""

import socket

import anyio
import pytest

from hero_async import PracticeView, Timeouts
from hero_async.errors import CallError, ConnectionFailedError
from tests.client.acts import Act, create_note, get, token, update
from tests.client.clock import Clock
from tests.client.tokens import jwt, token_body
from tests.wire.behaviours import (
    answer,
    drop,
    echo,
    final,
    half_a_status_line,
    hang,
    raw,
    reset,
    torn,
)
from tests.wire.heroes import connect, failure, put
from tests.wire.server import Behaviour, raw_server

pytestmark = pytest.mark.anyio

writes = pytest.mark.parametrize("write", [create_note, update, put])
TROUBLES = {
    **{str(status): answer(status) for status in (408, 500, 502, 503, 504, 520)},
    "503 with Retry-After": answer(503, {"Retry-After": "0"}),
    "reset": reset(),
    "drop": drop(),
    "torn body": torn(),
    "half a status line": half_a_status_line(),
    "no HTTP": final(b"220 smtp.example.org ESMTP\r\n"),
}
troubles = pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES)


@writes
@troubles
async def test_what_may_have_been_processed_is_sent_once(write: Act, trouble: Behaviour) -> None:
    """After any trouble that leaves the fate open a write is on the wire once, and says so."""
    async with raw_server(trouble, echo()) as server, connect(server) as hero:
        error = await failure(write(hero), CallError)
        assert error.may_have_been_processed
        assert len(error.attempts) == 1
        assert len(server.requests) == 1


@writes
async def test_a_write_without_an_answer_is_sent_once(write: Act) -> None:
    """A read time-out says nothing of the fate: the write is not sent again."""
    async with (
        raw_server(hang(), echo()) as server,
        connect(server, timeouts=Timeouts(read=0.02)) as hero,
    ):
        error = await failure(write(hero), ConnectionFailedError)
        await server.until_requests(1)
        assert error.may_have_been_processed
        assert [each.outcome for each in error.attempts] == ["ReadTimeout"]
        assert len(server.requests) == 1


@writes
@pytest.mark.parametrize("closing", [drop(), reset()], ids=["close", "reset"])
async def test_a_write_that_loses_the_keep_alive_race_is_sent_once(
    write: Act, closing: Behaviour
) -> None:
    """A reused connection that closes upon the request may have taken it: no second try."""
    async with raw_server(echo(), closing, echo()) as server, connect(server) as hero:
        await get(hero)
        error = await failure(write(hero), ConnectionFailedError)
        assert error.may_have_been_processed
        assert server.used == [1, 1]


@writes
async def test_a_connection_that_was_closed_before_is_not_written_to(write: Act) -> None:
    """A write after the server closed an idle connection goes out on a new one, once."""
    closing = final(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
    async with raw_server(closing, echo()) as server, connect(server) as hero:
        await get(hero)
        await server.until_open(0)
        await write(hero)
        assert server.used == [1, 2]


@writes
async def test_what_was_rejected_is_repeated_as_it_was(write: Act) -> None:
    """A 429 is proof that nothing was done: the same bytes go out again, even of a write."""
    async with raw_server(answer(429), answer(429), echo()) as server, connect(server) as hero:
        await write(hero)
        assert len(server.requests) == 3
        assert len({request.raw for request in server.requests}) == 1


@writes
async def test_what_never_connected_is_repeated(write: Act) -> None:
    """A refused connection is proof that nothing was sent: even a write is tried again."""
    clock = Clock()
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        async with raw_server(echo()) as server, connect(server, clock, base_url=url) as hero:
            error = await failure(write(hero), ConnectionFailedError)
    assert not error.may_have_been_processed
    assert [each.fate for each in error.attempts] == ["never sent"] * 3
    assert clock.slept == [0.5, 1.0]


async def _done(write: Act, view: PracticeView) -> None:
    await write(view)


@writes
async def test_a_write_survives_a_refused_connection(write: Act) -> None:
    """Once the server is there, the repeated write succeeds and is on the wire once."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    refused, there = anyio.Event(), anyio.Event()

    class Waiting(Clock):
        async def sleep(self, seconds: float) -> None:  # noqa: ARG002  # not by time
            refused.set()
            await there.wait()

    url = f"http://127.0.0.1:{port}"
    async with (
        raw_server(echo()) as elsewhere,
        connect(elsewhere, Waiting(), base_url=url) as hero,
        anyio.create_task_group() as group,
    ):
        group.start_soon(_done, write, hero)
        await refused.wait()
        async with raw_server(echo(), port=port) as server:
            there.set()
            await server.until_requests(1)
            await server.until_open(1)
            assert len(server.requests) == 1


@pytest.mark.parametrize("trouble", [answer(500), drop(), torn()], ids=["500", "drop", "torn"])
async def test_a_post_that_is_marked_repeatable_is_repeated(trouble: Behaviour) -> None:
    """Minting a token twice does no harm: it is repeated like a GET, with the same bytes."""
    minted = answer(body=token_body(jwt(iat=0, exp=1800)))
    async with raw_server(trouble, trouble, minted) as server, connect(server) as hero:
        await token(hero)
        assert [request.method for request in server.requests] == ["POST"] * 3
        assert len({request.raw for request in server.requests}) == 1


@writes
async def test_an_answer_before_its_end_does_not_count(write: Act) -> None:
    """An interim 100 is no answer: a write that gets nothing more may have been processed."""
    interim = final(b"HTTP/1.1 100 Continue\r\n\r\n")
    async with raw_server(interim, echo()) as server, connect(server) as hero:
        error = await failure(write(hero), ConnectionFailedError)
        assert error.may_have_been_processed
        assert len(server.requests) == 1


@writes
async def test_an_early_refusal_is_read(write: Act) -> None:
    """A 429 that comes with `Connection: close` still says that nothing was done."""
    refusal = raw(b"HTTP/1.1 429 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    async with raw_server(refusal, echo()) as server, connect(server) as hero:
        await write(hero)
        assert len(server.requests) == 2


async def test_what_may_have_been_processed_stays_so() -> None:
    """An attempt that was rejected does not take back what an earlier one may have done."""
    script = answer(503), answer(429, {"Retry-After": "9999"})
    async with raw_server(*script) as server, connect(server) as hero:
        error = await failure(get(hero), CallError)
    assert [each.fate for each in error.attempts] == ["maybe processed", "rejected"]
    assert error.may_have_been_processed
