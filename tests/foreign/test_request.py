"""What a transport of the caller's is given: httpx's own request, made with less work."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hero_async import HeroClient
from hero_async.errors import ConfigurationError, InvalidResponseError
from hero_async.exchange import Ready
from hero_async.foreign_request import Base
from tests.client.properties import steady
from tests.wire.heroes import failure

ADDRESSES: Final = (
    "https://api.example.org",
    "https://API.Example.org:443/Staging",
    "http://localhost:8080/a/../b",
    'https://[2001:DB8::1]:8443/a"b%20c|d',
)
PARTS: Final = ("scheme", "raw_scheme", "host", "raw_host", "port", "netloc", "path", "raw_path")
TEXTS: Final = st.text(max_size=9)
TIMEOUTS: Final = {"connect": 1.0, "read": 2.0, "write": 3.0, "pool": 4.0}


def target(ids: list[str], query: list[tuple[str, str]]) -> str:
    """Path and query, quoted as the SDK quotes them."""
    return f"/v1/{'/'.join(quote(part, safe='') for part in ids)}?{urlencode(query)}"


addresses = st.sampled_from(ADDRESSES)
readies = st.builds(
    Ready,
    method=st.sampled_from(["GET", "DELETE", "POST", "PUT", "PATCH"]),
    url=st.builds(
        target,
        st.lists(TEXTS.filter(lambda text: text.strip(".") != ""), min_size=1, max_size=3),
        st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3),
    ),
    headers=st.just(((b"x-api-key", b"k"), (b"accept", b"application/json"))),
    content=st.none() | st.binary(max_size=9),
    timeouts=st.just(TIMEOUTS),
)


def ready(url: str) -> Ready:
    """A request for an address."""
    return Ready("GET", url, ((b"x-api-key", b"secret"),), None, TIMEOUTS)


def as_httpx_does(ready: Ready) -> httpx.Request:
    """The same by httpx alone."""
    return httpx.Request(
        ready.method,
        ready.url,
        headers=ready.headers,
        content=ready.content,
        extensions={"timeout": ready.timeouts},
    )


@settings(steady, max_examples=1_000)
@given(addresses, readies)
def test_it_is_the_request_that_httpx_makes(address: str, ready: Ready) -> None:
    """Of whatever address, headers and content, all that a transport may look at is the same."""
    whole = Ready(ready.method, address + ready.url, ready.headers, ready.content, TIMEOUTS)
    made, its = Base.of(address).request(whole), as_httpx_does(whole)
    assert str(made.url) == str(its.url)
    assert [getattr(made.url, part) for part in PARTS] == [getattr(its.url, part) for part in PARTS]
    assert (made.url, made.url.params, str(made.url)) == (its.url, its.url.params, str(its.url))
    assert made.url.copy_with(path="/") == its.url.copy_with(path="/")
    assert sorted(made.headers.raw) == sorted(its.headers.raw)
    assert made.headers == its.headers
    assert (made.method, made.content, made.extensions) == (its.method, its.content, its.extensions)
    assert isinstance(made.stream, httpx.ByteStream)
    assert b"".join(made.stream) == its.content


def test_no_repr_shows_the_address() -> None:
    """Neither the request nor its address tell a patient's id, before or after it was parsed."""
    request = Base.of(ADDRESSES[0]).request(ready(f"{ADDRESSES[0]}/v1/patients/9990000000"))
    for _ in range(2):
        assert "999" not in repr(request) + repr(request.url)
        assert request.url.path == "/v1/patients/9990000000"


def test_an_address_can_be_copied() -> None:
    """Copies of an address, parsed or not, are the same; what no address has, this one has not."""
    url = Base.of(ADDRESSES[0]).request(ready(f"{ADDRESSES[0]}/v1/episodes/7")).url
    for copied in (copy.copy(url), copy.deepcopy(url), pickle.loads(pickle.dumps(url))):  # noqa: S301  # ours
        assert not hasattr(copied, "paths")
        assert (copied.path, str(copied)) == ("/v1/episodes/7", str(url))


@pytest.mark.parametrize("transport", [None, httpx.MockTransport(lambda _: httpx.Response(200))])
def test_an_address_that_httpx_refuses_is_refused_at_once(
    transport: httpx.AsyncBaseTransport | None,
) -> None:
    """It is a setting that can't work, and is not quoted."""
    with pytest.raises(ConfigurationError) as caught:
        client(transport, "https://999.1.1.1")
    assert "999" not in str(caught.value)


class Blocking(httpx.SyncByteStream):
    """A body that can't be read without blocking the loop."""

    def __iter__(self) -> Iterator[bytes]:
        yield b'{"id": "7"}'


class Mixed(httpx.AsyncBaseTransport):
    """Async, but for its bodies."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:  # noqa: ARG002  # httpx's
        """The answer."""
        return httpx.Response(200, stream=Blocking())


@pytest.mark.anyio
async def test_a_body_that_would_block_is_an_error() -> None:
    """A transport whose bodies are not async is told off by an error of ours."""
    async with client(Mixed(), ADDRESSES[0]) as hero:
        await failure(hero.episodes.get("7"), InvalidResponseError)


def client(transport: httpx.AsyncBaseTransport | None, base_url: str) -> HeroClient:
    """A client over a transport."""
    return HeroClient(api_key="k", practice_group_id="1", base_url=base_url, transport=transport)
