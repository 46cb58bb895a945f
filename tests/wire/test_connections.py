"""Promises 6 and 8: connections are set up as asked, used again while they are good, then not."""

import socket
import ssl
from collections.abc import Awaitable, Callable
from functools import partial
from importlib.metadata import requires
from pathlib import Path

import pytest
from anyio.streams.tls import TLSStream

from hero_async import Timeouts
from hero_async.errors import BadRequestError, ConnectionFailedError
from tests.client.clock import Clock
from tests.wire.behaviours import answer, as_json, echo, final, message, raw
from tests.wire.heroes import KEY, connect, failure, ids
from tests.wire.server import Exchange, Server, raw_server

pytestmark = pytest.mark.anyio

API = "https://127.0.0.1:1"
TUNNEL = b"HTTP/1.1 200 Connection established\r\n\r\n"


def tunnelling(
    tls: ssl.SSLContext, heard: list[bytes], first: bytes = TUNNEL
) -> Callable[[Exchange], Awaitable[None]]:
    """Be a proxy with the API behind it: one call through a tunnel."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(first)
        api = await TLSStream.wrap(
            exchange.stream, server_side=True, ssl_context=tls, standard_compatible=False
        )
        heard.append(await api.receive())
        await api.send(message(body=as_json({"id": "1"})))
        await exchange.until_gone()

    return behave


def test_h11_comes_with_httpx() -> None:
    """What our connections speak is installed wherever httpx is: httpcore asks for it."""
    by_httpx, by_httpcore = (requires(name) or [] for name in ("httpx", "httpcore"))
    assert any(each.startswith("httpcore") and ";" not in each for each in by_httpx)
    assert any(each.startswith("h11") and ";" not in each for each in by_httpcore)


async def test_a_call_goes_through_a_tunnel(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """The proxy gets its own credentials and the API's address; the API gets call and key."""
    heard = list[bytes]()
    async with raw_server(tunnelling(server_tls, heard)) as proxy:
        address = f"http://name:pass%40word@127.0.0.1:{proxy.port}"
        async with connect(proxy, base_url=API, tls=client_tls, proxy=address) as hero:
            assert await ids(hero, "1") == ["1"]
        asked = proxy.requests[0]
    assert (asked.method, asked.target, asked.headers["host"]) == ("CONNECT", API[8:], API[8:])
    assert asked.headers["proxy-authorization"] == "Basic bmFtZTpwYXNzQHdvcmQ="
    assert KEY.encode() not in asked.raw
    assert KEY.encode() in heard[0]
    assert b"proxy-authorization" not in heard[0]


async def test_a_proxy_may_speak_tls_itself(
    certificate: Path,
    server_tls: ssl.SSLContext,
    client_tls: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """TLS goes through TLS, and both ends are verified."""
    heard = list[bytes]()
    async with raw_server(tunnelling(server_tls, heard), tls=server_tls) as proxy:
        through = partial(connect, base_url=API, tls=client_tls, proxy=proxy.url, trust_env=True)
        async with through(proxy) as hero:
            await failure(hero.episodes.get("1"), ConnectionFailedError)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        async with through(proxy) as hero:
            assert await ids(hero, "1") == ["1"]
    assert len(proxy.requests) == len(heard) == 1


async def test_a_tunnel_must_be_silent(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """What a proxy says of its own after it let us through is not the API's."""
    script = tunnelling(server_tls, [], TUNNEL + b"!")
    async with (
        raw_server(script) as proxy,
        connect(proxy, base_url=API, tls=client_tls, proxy=proxy.url) as hero,
    ):
        error = await failure(hero.episodes.update("1", status="closed"), ConnectionFailedError)
    assert {each.outcome for each in error.attempts} == {"ProxyError"}


async def test_a_proxy_that_says_nothing_is_not_waited_for_long() -> None:
    """The time to connect spans all that it takes to get to the API; nothing was sent."""
    async with (
        raw_server(Exchange.until_gone) as proxy,
        connect(proxy, base_url=API, proxy=proxy.url, timeouts=Timeouts(connect=0.05)) as hero,
    ):
        error = await failure(hero.episodes.update("1", status="closed"), ConnectionFailedError)
        await proxy.until_open(0)
    assert {each.outcome for each in error.attempts} == {"ConnectTimeout"}
    assert not error.may_have_been_processed


async def test_a_plain_proxy_gets_its_credentials_with_each_call() -> None:
    """There is no tunnel for plain HTTP, which never leaves this machine."""
    async with raw_server(echo()) as proxy:
        address = f"http://name:word@127.0.0.1:{proxy.port}"
        async with connect(proxy, base_url="http://127.0.0.1:1", proxy=address) as hero:
            assert await ids(hero, *"12") == list("12")
    assert {each.headers["proxy-authorization"] for each in proxy.requests} == {
        "Basic bmFtZTp3b3Jk"
    }
    assert {each.headers["host"] for each in proxy.requests} == {"127.0.0.1:1"}
    assert proxy.used == [1, 1]


async def test_a_connection_over_tls_is_used_again(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """What TLS says of its own, such as its tickets, is no reason for a new one."""
    async with (
        raw_server(echo(), tls=server_tls) as server,
        connect(server, tls=client_tls) as hero,
    ):
        assert await ids(hero, *"123") == list("123")
        assert server.used == [1, 1, 1]


async def test_a_connection_is_not_kept_for_long() -> None:
    """After 15 idle seconds it may be gone on the way without a word, so there is a new one."""
    clock = Clock()
    async with raw_server(echo()) as server, connect(server, clock) as hero:
        for pause in (0.0, 14.9, 14.9, 15.1):
            clock.now += pause
            await ids(hero, "1")
        assert server.used == [1, 1, 1, 2]


@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\nConnection: close\r\n", b"HTTP/1.0 200 OK\r\n"]
)
async def test_a_server_that_wants_no_more_gets_no_more(head: bytes) -> None:
    """Where an answer says that it is the last, it is, though the connection stays open."""
    whole = raw(head + b"Content-Length: 11\r\n\r\n" + b'{"id": "1"}')
    async with raw_server(whole) as server, connect(server) as hero:
        assert await ids(hero, *"11") == ["1", "1"]
        assert server.used == [1, 2]


async def test_what_comes_before_an_answer_is_none() -> None:
    """Informational answers are passed over (RFC 9110, 15.2)."""
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" * 2
    hinted = raw(early + message(body=as_json({"id": "1"})))
    async with raw_server(hinted) as server, connect(server) as hero:
        assert await ids(hero, "1") == ["1"]


async def test_a_body_may_end_with_its_connection() -> None:
    """An answer without a length ends where the connection does."""
    whole = final(b'HTTP/1.1 200 OK\r\n\r\n{"id": "1"}')
    async with raw_server(whole) as server, connect(server) as hero:
        assert await ids(hero, *"11") == ["1", "1"]
        assert server.used == [1, 2]


async def test_headers_have_names_in_any_case() -> None:
    """And the values of one that comes twice are joined (RFC 9110, 5.3)."""
    refused = answer(400, {"X-Request-ID": "r", "VIA": "a", "Via": "b"})
    async with raw_server(refused) as server, connect(server) as hero:
        error = await failure(hero.episodes.get("1"), BadRequestError)
    assert error.request_id == "r"
    assert error.headers["via"] == "a, b"


async def test_a_body_that_nobody_reads_is_not_pushed_for_long() -> None:
    """The time to write ends what the server does not take; it may have acted on the rest."""
    # Whoever connects is in the queue of a listener that never looks at it.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url, limits = f"http://127.0.0.1:{listener.getsockname()[1]}", Timeouts(write=0.05)
        async with connect(Server(()), base_url=url, timeouts=limits) as hero:
            note = hero.episodes.create_note("1", "x" * 10**7)
            error = await failure(note, ConnectionFailedError)
    assert {each.outcome for each in error.attempts} == {"WriteTimeout"}
    assert error.may_have_been_processed
