"""Promise 8: nothing is sent that could be misread, and nothing to anybody else."""

import ssl
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio
import pytest

from hero_async import HeroClient, HeroError, RequestOptions
from hero_async.errors import ConfigurationError, ConnectionFailedError, InvalidRequestError
from tests.client.acts import get
from tests.wire.behaviours import answer, echo
from tests.wire.heroes import KEY, connect, failure, ids
from tests.wire.server import Server, raw_server

pytestmark = pytest.mark.anyio

AWAY = "http://127.0.0.1:1"
NETRC = "machine 127.0.0.1 login CANARY password CANARY\ndefault login CANARY password CANARY\n"
PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of this machine does not matter."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


BAD_IDS = [
    *["", " ", ".", "..", "...", "a/b", "/", "\\", "%2e", "%2e%2e", "%", "?", "a?b=c", "#"],
    *["a\r\nX: y", "a\n", "\x00", "\x7f", "\t", "a b", "\u2028", "\u00a0", "\ud800"],
]


@pytest.mark.parametrize("id", BAD_IDS)
async def test_an_id_that_is_no_segment_is_refused(id: str) -> None:
    """What could be another path is refused before there is even a connection."""
    async with raw_server(echo()) as server, connect(server) as hero:
        with pytest.raises(InvalidRequestError) as caught:
            await hero.episodes.get(id)
        with pytest.raises(InvalidRequestError):
            await hero.episodes.update(id, status="closed")
        assert caught.value.argument == "id"
        assert server.connections == 0


@pytest.mark.parametrize(
    ("id", "segment"),
    [
        ("ep-1_2.3~4", "ep-1_2.3~4"),
        ("a:b@c", "a%3Ab%40c"),
        ("a+b&c=d;e,f", "a%2Bb%26c%3Dd%3Be%2Cf"),
        ("é", "%C3%A9"),
        ("..a", "..a"),
        ("'\"<>", "%27%22%3C%3E"),
    ],
)
async def test_an_odd_id_arrives_as_one_segment(id: str, segment: str) -> None:
    """What may be in an id is percent-encoded, and stands in the target as one segment."""
    async with raw_server(answer()) as server, connect(server) as hero:
        await hero.episodes.get(id)
        assert server.requests[0].target == f"/v1/episodes/{segment}"


async def test_an_address_that_is_too_long_is_refused() -> None:
    """An id of a hundred thousand characters is an error of the SDK, and is not sent."""
    async with raw_server(echo()) as server, connect(server) as hero:
        with pytest.raises(InvalidRequestError):
            await hero.episodes.get("a" * 100_000)
        assert server.connections == 0


async def test_a_request_says_what_it_must_and_no_more() -> None:
    """The headers of a read: credentials, what is accepted, and what HTTP needs."""
    async with raw_server(echo()) as server, connect(server) as hero:
        await get(hero)
        headers = server.requests[0].headers
    assert (headers["x-api-key"], headers["x-practice-group-id"]) == (KEY, "1")
    assert set(headers) == {
        *("accept", "accept-encoding", "host"),
        *("user-agent", "x-api-key", "x-practice-group-id"),
    }


async def test_cookies_are_not_kept() -> None:
    """What the server sets for one patient is not sent with the next."""
    cookie = answer(headers={"Set-Cookie": "session=CANARY; Path=/"})
    async with raw_server(cookie) as server, connect(server) as hero:
        await hero.episodes.get("1")
        await hero.episodes.get("2")
        assert "cookie" not in server.requests[1].headers


async def test_netrc_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that lie about on the machine are not sent."""
    for name in (".netrc", "_netrc"):
        (tmp_path / name).write_text(NETRC)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    async with raw_server(echo()) as server, connect(server, trust_env=True) as hero:
        await get(hero)
        assert "authorization" not in server.requests[0].headers
        assert b"CANARY" not in server.requests[0].raw.replace(KEY.encode(), b"")


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example.org",
        "http://192.0.2.1",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://[2001:db8::1]",
        "HTTP://api.example.org",
        "ftp://127.0.0.1",
        "http://127.0.0.1@api.example.org",
        "//127.0.0.1",
    ],
)
def test_keys_do_not_travel_in_the_clear(url: str) -> None:
    """Plain HTTP is for this machine only."""
    with pytest.raises(ConfigurationError):
        HeroClient(api_key=KEY, practice_group_id="1", base_url=url)


@pytest.mark.parametrize("name", ["a\r\nx-api-key", "a b", "", "a:", "é", "x\x00"])
def test_the_name_of_a_header_is_checked(name: str) -> None:
    """Nothing can be smuggled in by the name of a header."""
    with pytest.raises(InvalidRequestError, match="headers"):
        RequestOptions(headers={name: "1"})


@pytest.mark.parametrize("value", ["1\r\nx-api-key: other", "1\n", "\x00", "é", "\x7f"])
def test_the_value_of_a_header_is_checked(value: str) -> None:
    """Nothing can be smuggled in by the value of a header."""
    with pytest.raises(InvalidRequestError, match="headers") as caught:
        RequestOptions(headers={"x-trace": value})
    assert value not in str(caught.value)


OURS = [
    *["X-Api-Key", "x-practice-group-id", "Host", "Cookie", "Content-Length"],
    *["Transfer-Encoding", "Connection", "Content-Type", "Accept-Encoding"],
]


@pytest.mark.parametrize("name", OURS)
def test_our_own_headers_cannot_be_replaced(name: str) -> None:
    """Credentials, and what frames a request, are not an option of a call."""
    with pytest.raises(InvalidRequestError, match="headers"):
        RequestOptions(headers={name: "1"})


@pytest.mark.parametrize(
    "secret", ["CANARY\r\nx: y", "CANARY\n", "CANARYé", "CANARY\x00", "CANARY x"]
)
@pytest.mark.parametrize("name", ["api_key", "practice_group_id"])
def test_credentials_that_a_header_cannot_carry_are_refused(name: str, secret: str) -> None:
    """They are refused when the client is made, and not quoted."""
    usual: dict[str, Any] = {"api_key": KEY, "practice_group_id": "1", "base_url": AWAY}
    usual[name] = secret
    with pytest.raises(ConfigurationError) as caught:
        HeroClient(**usual)
    assert "CANARY" not in f"{caught.value} {caught.value!r}"


async def test_a_server_that_proves_nothing_learns_nothing(server_tls: ssl.SSLContext) -> None:
    """A certificate that signs itself ends the call before a byte of HTTP."""
    async with raw_server(echo(), tls=server_tls) as server, connect(server) as hero:
        error = await failure(get(hero), ConnectionFailedError)
        assert not error.may_have_been_processed
        await server.until_open(0)
        assert server.requests == []


async def test_a_certificate_for_another_host_proves_nothing(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """The right signature under the wrong name is no proof either."""
    async with raw_server(echo(), tls=server_tls) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        async with connect(server, base_url=url, tls=client_tls) as hero:
            error = await failure(get(hero), ConnectionFailedError)
        assert error.attempts[0].outcome == "CertificateError"
        assert server.requests == []


async def test_a_ca_of_ones_own_is_accepted(
    server_tls: ssl.SSLContext, client_tls: ssl.SSLContext
) -> None:
    """`tls=` with the right certificate connects."""
    async with (
        raw_server(echo(), tls=server_tls) as server,
        connect(server, tls=client_tls) as hero,
    ):
        assert await ids(hero, "1") == ["1"]


async def test_tls_is_not_switched_off_by_the_environment(
    server_tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of the variables that make other clients careless makes this one so."""
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    for name in ("CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"):
        monkeypatch.setenv(name, "")
    async with (
        raw_server(echo(), tls=server_tls) as server,
        connect(server, tls=None, trust_env=True) as hero,
    ):
        await failure(get(hero), ConnectionFailedError)
        assert server.requests == []


async def test_certificates_can_be_named_by_the_environment(
    certificate: Path, server_tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SSL_CERT_FILE counts, unless `trust_env=False`."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with raw_server(echo(), tls=server_tls) as server:
        async with connect(server, tls=None, trust_env=True) as hero:
            assert await ids(hero, "1") == ["1"]
        async with connect(server, tls=None) as hero:
            await failure(get(hero), ConnectionFailedError)
        assert len(server.requests) == 1


async def test_certificates_that_are_not_there_are_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A wrong SSL_CERT_FILE is a ConfigurationError, and loses no slot."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    async with (
        raw_server(echo()) as server,
        connect(
            server,
            base_url=server.url.replace("http:", "https:"),
            tls=None,
            trust_env=True,
            max_connections=1,
        ) as hero,
    ):
        for _ in range(2):
            with pytest.raises(ConfigurationError, match="SSL_CERT_FILE"), anyio.fail_after(10):
                await get(hero)
        assert server.connections == 0


async def test_plain_http_reads_no_certificates(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On loopback without TLS the first call does not wait for certificates to be read."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    async with raw_server(echo()) as server, connect(server, tls=None, trust_env=True) as hero:
        assert await ids(hero, "2") == ["2"]


def _careless(**settings: Any) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False
    for name, value in settings.items():
        setattr(context, name, value)
    return context


@pytest.mark.parametrize(
    "tls",
    [
        _careless(),
        _careless(verify_mode=ssl.CERT_NONE),
        _careless(check_hostname=True, verify_mode=ssl.CERT_OPTIONAL),
    ],
    ids=["no host name", "nothing", "optional"],
)
def test_tls_that_does_not_verify_is_refused(tls: ssl.SSLContext) -> None:
    """There is no way to switch verification off, not even by a context."""
    with pytest.raises(ConfigurationError, match="tls"):
        HeroClient(api_key=KEY, practice_group_id="1", environment="staging", tls=tls)


async def _through(server: Server, **settings: Any) -> list[str]:
    """The targets that the proxy saw of a call to a place where nobody listens."""
    async with connect(server, base_url=AWAY, **settings) as hero:
        with suppress(HeroError):
            await get(hero)
    return [request.target for request in server.requests]


async def test_a_proxy_can_be_set() -> None:
    """`proxy=` gets the whole address, and is used whatever the environment says."""
    async with raw_server(echo()) as proxy:
        assert await _through(proxy, proxy=proxy.url) == [f"{AWAY}/v1/episodes/1"]


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_the_environments_proxy_is_used(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTP_PROXY and ALL_PROXY say where to send plain requests."""
    async with raw_server(echo()) as proxy:
        monkeypatch.setenv(name, proxy.url)
        assert await _through(proxy, trust_env=True) == [f"{AWAY}/v1/episodes/1"]


@pytest.mark.parametrize("spared", ["127.0.0.1", "*", "example.org,127.0.0.1"])
async def test_no_proxy_is_honoured(spared: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_PROXY names hosts that are called directly."""
    async with raw_server(echo()) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", spared)
        assert await _through(proxy, trust_env=True) == []


async def test_the_environment_can_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `trust_env=False` no variable names a proxy."""
    async with raw_server(echo()) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert await _through(proxy, trust_env=False) == []


async def test_a_proxy_that_refuses_a_tunnel_has_sent_nothing() -> None:
    """An answer to CONNECT is not the server's: the call was never sent, and no key was seen."""
    async with raw_server(answer(403, body=b"CANARY")) as proxy:
        url = "https://api.example.org"
        async with connect(proxy, base_url=url, proxy=proxy.url) as hero:
            error = await failure(hero.episodes.update("1", status="closed"), ConnectionFailedError)
        assert {each.outcome for each in error.attempts} == {"ProxyError"}
        assert not error.may_have_been_processed
        assert {request.target for request in proxy.requests} == {"api.example.org:443"}
        assert all(KEY.encode() not in request.raw for request in proxy.requests)


@pytest.mark.parametrize("proxy", ["http://proxy.example.org:3128", "https://192.0.2.1:3128"])
def test_keys_do_not_travel_to_a_proxy_in_the_clear(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plain HTTP for this machine does not go to a proxy on another, named or found."""
    with pytest.raises(ConfigurationError, match="proxy"):
        HeroClient(api_key=KEY, practice_group_id="1", base_url=AWAY, proxy=proxy)
    monkeypatch.setenv("HTTP_PROXY", proxy)
    with pytest.raises(ConfigurationError, match="proxy"):
        HeroClient(api_key=KEY, practice_group_id="1", base_url=AWAY)
    HeroClient(api_key=KEY, practice_group_id="1", base_url="https://127.0.0.1:1", proxy=proxy)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "127.0.0.1:1", "ftp://127.0.0.1"])
def test_an_odd_proxy_is_refused(proxy: str) -> None:
    """A proxy is an address of http or https."""
    with pytest.raises(ConfigurationError, match="proxy"):
        HeroClient(api_key=KEY, practice_group_id="1", base_url=AWAY, proxy=proxy)
