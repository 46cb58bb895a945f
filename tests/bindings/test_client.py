"""The plain client sends what a request says, once, and reads the answer whole."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from hero_api import Client
from hero_api.api.episode import get_episode, list_episodes, update_episode
from hero_api.errors import InvalidRequestError, UnexpectedStatus
from hero_api.models import Priority, UpdateEpisodeBody
from hero_api.wire import RequestParts

pytestmark = pytest.mark.anyio

Handler = Callable[[httpx.Request], httpx.Response]


class Recorder:
    """An HTTP server in memory that keeps what it was sent."""

    def __init__(self, status: int = 200, content: bytes = b"{}") -> None:
        self.requests: list[httpx.Request] = []
        self._answer = (status, content)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        self.requests.append(request)
        status, content = self._answer
        return httpx.Response(status, content=content, headers={"x-request-id": "r1"})

    def client(self) -> httpx.AsyncClient:
        """Return an HTTP client whose requests come here."""
        return httpx.AsyncClient(
            transport=httpx.MockTransport(self),
            base_url="https://api.example/base",
            headers={"x-api-key": "k"},
        )


async def sent(request: RequestParts) -> httpx.Request:
    """Send a request and return what arrived."""
    recorder = Recorder()
    async with recorder.client() as http:
        await Client(http).send(request)
    assert len(recorder.requests) == 1
    return recorder.requests[0]


async def test_path_and_query_arrive() -> None:
    """Method, path and query arrive as they were built, below the base address."""
    request = list_episodes.build_request(assignee_id=["1", "a&b"], page_size=5)
    arrived = await sent(request)
    assert arrived.method == "GET"
    assert arrived.url.path == "/base/v1/episodes"
    assert tuple(arrived.url.params.multi_items()) == request.query


async def test_path_segments_arrive_once_encoded() -> None:
    """An encoded segment of the path is neither decoded nor encoded again."""
    arrived = await sent(get_episode.build_request("a:b+é"))
    assert arrived.url.raw_path == b"/base/v1/episodes/a%3Ab%2B%C3%A9"


async def test_bodies_arrive() -> None:
    """A body arrives as it was built, with its type."""
    request = update_episode.build_request("1", body=UpdateEpisodeBody(priority=Priority.HIGH))
    arrived = await sent(request)
    assert (arrived.method, arrived.content) == ("PATCH", b'{"priority":"high"}')
    assert arrived.headers["content-type"] == "application/json"


async def test_no_body_has_no_type() -> None:
    """A request without a body has no content type, and no length of one."""
    arrived = await sent(get_episode.build_request("1"))
    assert arrived.content == b""
    assert not {"content-type", "content-length"} & arrived.headers.keys()


async def test_headers_arrive() -> None:
    """Headers of the request arrive beside those of the HTTP client."""
    arrived = await sent(RequestParts("op", "GET", "/v1/x", headers=(("x-a", "1"),)))
    assert (arrived.headers["x-a"], arrived.headers["x-api-key"]) == ("1", "k")


async def test_answers_are_read() -> None:
    """An operation gives what was read of the answer."""
    recorder = Recorder(content=b'{"id": 7, "new": 1}')
    async with recorder.client() as http:
        episode = await get_episode.asyncio("7", client=Client(http))
    assert (episode.id, episode["new"]) == ("7", 1)


async def test_details_are_given() -> None:
    """The detailed form of an operation gives status, headers and content too."""
    recorder = Recorder(201, b'{"id": 7}')
    async with recorder.client() as http:
        found = await get_episode.asyncio_detailed("7", client=Client(http))
    assert (found.status_code, found.content, found.parsed.id) == (201, b'{"id": 7}', "7")
    assert found.headers["x-request-id"] == "r1"


async def test_failures_are_raised() -> None:
    """A failure is raised, and not sent again."""
    recorder = Recorder(503)
    async with recorder.client() as http:
        with pytest.raises(UnexpectedStatus, match="status 503"):
            await get_episode.asyncio("7", client=Client(http))
    assert len(recorder.requests) == 1


async def test_redirects_are_not_followed() -> None:
    """A redirect is raised, and not followed."""
    recorder = Recorder(307)
    async with recorder.client() as http:
        with pytest.raises(UnexpectedStatus, match="status 307"):
            await get_episode.asyncio("7", client=Client(http))
    assert len(recorder.requests) == 1


async def test_refused_arguments_send_nothing() -> None:
    """An argument that is refused sends nothing."""
    recorder = Recorder()
    async with recorder.client() as http:
        with pytest.raises(InvalidRequestError):
            await get_episode.asyncio("..", client=Client(http))
    assert recorder.requests == []


async def test_the_http_client_stays_open() -> None:
    """The HTTP client is the caller's: it can be used again after a call."""
    async with Recorder().client() as http:
        await Client(http).send(RequestParts("op", "GET", "/v1/x"))
        assert not http.is_closed
        await Client(http).send(RequestParts("op", "GET", "/v1/x"))
