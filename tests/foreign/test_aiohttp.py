"""What holds over httpx-aiohttp, and what is that library's own business.

The page "What happens to a request" says the same in a table.
"""

from __future__ import annotations

import gzip
from collections.abc import AsyncGenerator
from typing import Any

import aiohttp
import anyio
import pytest
from httpx_aiohttp import AiohttpTransport

from hero_async import EpisodeStatus, HeroClient, RequestOptions
from hero_async.errors import (
    CallError,
    ConnectionFailedError,
    DeadlineExceededError,
    InvalidResponseError,
    ServerError,
    StatusError,
)
from tests.wire.behaviours import answer, drop, echo, final, message, reset
from tests.wire.heroes import connect, failure
from tests.wire.server import Behaviour, Exchange, Server, raw_server

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    """aiohttp knows asyncio only."""
    return "asyncio"


@pytest.fixture
async def transport() -> AsyncGenerator[AiohttpTransport]:
    """As one should make it: aiohttp keeps cookies, unless told not to."""
    session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
    yield AiohttpTransport(client=session)
    await session.close()


def over(transport: AiohttpTransport, server: Server, **settings: Any) -> HeroClient:
    """A client of the server over aiohttp."""
    return connect(server, transport=transport, tls=None, **settings)


@pytest.mark.parametrize(
    "fault",
    [answer(500), answer(503, {"Retry-After": "0"}), drop(), reset(), final(message(200)[:30])],
)
async def test_a_write_goes_out_once(transport: AiohttpTransport, fault: Behaviour) -> None:
    """Whatever breaks after it was sent, a PATCH is on the wire once, and its error says so."""
    async with raw_server(fault) as server, over(transport, server) as hero:
        error = await failure(hero.episodes.update("7", status=EpisodeStatus.CLOSED), CallError)
        assert error.may_have_been_processed
        assert len(server.requests) == 1


async def test_a_write_on_a_reused_connection_goes_out_once(transport: AiohttpTransport) -> None:
    """A kept connection that the server closes upon the next request does not repeat a PATCH."""
    async with raw_server(answer(), drop()) as server, over(transport, server) as hero:
        await hero.episodes.update("7", status="open")
        await failure(hero.episodes.update("7", status="closed"), ConnectionFailedError)
        assert len(server.requests) == 2


async def test_a_refused_connection_is_in_doubt(transport: AiohttpTransport) -> None:
    """httpx-aiohttp has one error for refused and for lost connections: a write is not repeated."""
    async with raw_server() as server:
        pass
    async with over(transport, server) as hero:
        error = await failure(hero.episodes.update("7", status="open"), ConnectionFailedError)
        assert error.may_have_been_processed
        assert len(error.attempts) == 1
        error = await failure(hero.episodes.get("7"), ConnectionFailedError)
        assert len(error.attempts) == 3


async def test_a_read_is_tried_again(transport: AiohttpTransport) -> None:
    """A GET survives a 503."""
    async with raw_server(answer(503), echo()) as server, over(transport, server) as hero:
        assert (await hero.episodes.get("7")).id == "7"


async def test_the_deadline_holds(transport: AiohttpTransport) -> None:
    """A server that never answers costs no more than the time of the call."""

    async def never(exchange: Exchange) -> None:
        await exchange.until_gone()

    async with raw_server(never) as server, over(transport, server) as hero:
        hurried = RequestOptions(timeout=0.02)
        await failure(hero.episodes.get("7", options=hurried), DeadlineExceededError)


async def test_calls_wait_their_turn(transport: AiohttpTransport) -> None:
    """Of many calls at once, no more than the limit are under way, and all succeed."""
    async with raw_server(echo()) as server:
        async with (
            over(transport, server, max_connections=5) as hero,
            anyio.create_task_group() as g,
        ):
            for number in range(100):
                g.start_soon(hero.episodes.get, str(number))
        assert len(server.requests) == 100
        assert server.most_open <= 5


@pytest.mark.parametrize(
    "bad",
    [
        answer(body=b"<html>"),
        answer(body=b""),
        answer(body=b"[]"),
        answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(b"{}" * 99)[:-9]),
        answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(b" " * 10**6)),
        answer(body=b" " * 100_000),
    ],
)
async def test_bad_answers_are_typed_errors(transport: AiohttpTransport, bad: Behaviour) -> None:
    """What can't be read, or is too much, is an error of ours."""
    async with (
        raw_server(bad) as server,
        over(transport, server, max_response_bytes=50_000) as hero,
    ):
        await failure(
            hero.episodes.get("7", options=RequestOptions(retries=0)), InvalidResponseError
        )


async def test_redirects_are_not_followed(transport: AiohttpTransport) -> None:
    """No key goes to where a server points."""
    async with raw_server(echo()) as elsewhere:
        aside = answer(307, {"Location": f"{elsewhere.url}/v1/episodes/7"})
        async with raw_server(aside) as server, over(transport, server) as hero:
            assert (await failure(hero.episodes.get("7"), StatusError)).status == 307
        assert elsewhere.connections == 0


async def test_no_cookie_is_kept_without_a_jar(transport: AiohttpTransport) -> None:
    """With a jar that keeps nothing, nothing of one patient's call goes along with another's."""
    crumb = answer(headers={"Set-Cookie": "patient=7"}, body=b'{"id": "7"}')
    async with raw_server(crumb) as server, over(transport, server) as hero:
        for _ in range(2):
            await hero.episodes.get("7")
        assert all("cookie" not in request.headers for request in server.requests)


async def test_foreign_errors_stay_inside(transport: AiohttpTransport) -> None:
    """Nonsense on the wire, for which aiohttp has errors of its own, is an error of ours."""
    async with raw_server(final(b"NONSENSE\r\n\r\n")) as server, over(transport, server) as hero:
        await failure(hero.episodes.get("7"), ConnectionFailedError)


async def test_statuses_are_ours(transport: AiohttpTransport) -> None:
    """An unheard-of status is a server error."""
    async with raw_server(answer(520)) as server, over(transport, server) as hero:
        assert (await failure(hero.episodes.get("7"), ServerError)).status == 520
