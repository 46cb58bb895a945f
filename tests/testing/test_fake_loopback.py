"""The fake on a real socket."""

import logging
import threading
from collections.abc import AsyncGenerator

import anyio
import httpx
import pytest

from hero_async.testing import Delay, Drop, FakeHero, Status

pytestmark = pytest.mark.anyio


def connect(fake: FakeHero, url: str) -> httpx.AsyncClient:
    """A client that acts for practice "1"."""
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    return httpx.AsyncClient(base_url=url, headers=headers, trust_env=False)


async def refused(fake: FakeHero, url: str) -> None:
    """Ask there, and have it that no answer comes."""
    async with connect(fake, url) as client:
        with pytest.raises(httpx.TransportError):
            await client.get("/v2/episodes")


@pytest.fixture
async def wired(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client of the fake over TCP."""
    async with fake.serve() as url, connect(fake, url) as client:
        yield client


async def test_serves_the_same_fake(wired: httpx.AsyncClient, fake: FakeHero) -> None:
    """What a request over the wire changes is what the test sees, and the other way round."""
    await wired.patch("/v1/episodes/1", json={"status": "closed"})
    assert fake.episodes()[0].status == "closed"
    fake.seed_episodes(3)
    assert (await wired.get("/v2/episodes")).json()["count"] == 43


async def test_says_once_what_time_it_is(wired: httpx.AsyncClient, fake: FakeHero) -> None:
    """Answers, refusals, faults and the page carry one Date, that of the fake's own clock."""
    fake.queue(Status(503), on="GET /v1/me")
    for path in ("/v2/episodes", "/v1/me", "/v9/nothing", "/_fake"):
        assert (await wired.get(path)).headers.get_list("date") == ["Sun, 15 Jun 2025 15:06:40 GMT"]
    before = {"date": "Thu, 01 Jan 1970 00:00:00 GMT"}
    fake.queue(Status(503, headers=before))
    assert (await wired.get("/v1/me")).headers.get_list("date") == [before["date"]]


@pytest.mark.parametrize(("after_processing", "notes"), [(False, 0), (True, 1)])
async def test_breaks_the_connection_for_real(
    wired: httpx.AsyncClient, fake: FakeHero, after_processing: bool, notes: int
) -> None:
    """A drop resets the TCP connection without a byte of an answer, and the next one works."""
    fake.queue(Drop(after_processing=after_processing))
    with pytest.raises(httpx.ReadError):
        await wired.post("/v1/notes", json={"episode_id": "1", "description": "Better."})
    assert len(fake.notes()) == notes
    assert (await wired.get("/v2/episodes")).status_code == 200
    assert [request.status for request in fake.requests] == [None, 200]


async def test_serves_many_at_once(wired: httpx.AsyncClient, fake: FakeHero) -> None:
    """Concurrent requests over the wire are all answered and all counted."""
    async with anyio.create_task_group() as tasks:
        for number in range(1, 31):
            tasks.start_soon(wired.get, f"/v1/episodes/{number}")
    assert fake.count("GET", "/v1/episodes/{id}") == 30
    assert {request.status for request in fake.requests} == {200}


async def test_stops_under_a_request_in_flight(caplog: pytest.LogCaptureFixture) -> None:
    """Leaving the block quietly breaks off a request that would take an hour; the port is free."""
    arrived = threading.Event()

    async def sleep(_: float) -> None:
        arrived.set()
        await anyio.sleep_forever()

    fake = FakeHero(sleep=sleep)
    fake.queue(Delay(3600))
    async with anyio.create_task_group() as tasks:
        async with fake.serve() as url:
            tasks.start_soon(refused, fake, url)
            assert await anyio.to_thread.run_sync(arrived.wait, 10)
        await refused(fake, url)
    assert [request.status for request in fake.requests] == [None]
    assert not caplog.records


async def test_stops_when_cancelled(fake: FakeHero) -> None:
    """A cancelled block leaves no server behind: its port takes no more connections."""
    urls: list[str] = []
    with anyio.CancelScope() as scope:
        async with fake.serve() as url:
            urls.append(url)
            scope.cancel()
            await anyio.sleep_forever()
    await refused(fake, urls[0])


async def test_logs_nothing(
    wired: httpx.AsyncClient, fake: FakeHero, caplog: pytest.LogCaptureFixture
) -> None:
    """No request, good, bad or dropped, leaves a line of the server's in any log."""
    caplog.set_level(logging.DEBUG)
    fake.queue(Drop(after_processing=True), on="GET /v1/episodes")
    await wired.get("/v2/episodes")
    await wired.get("/v2/episodes?colour=red")
    with pytest.raises(httpx.ReadError):
        await wired.get("/v1/episodes")
    assert not [record for record in caplog.records if record.name.startswith(("uvicorn", "hero"))]
