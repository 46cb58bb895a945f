"""Faults happen to the requests that they are queued for, each in its turn."""

import httpx
import pytest

from hero_async.testing import Delay, Drop, FakeHero, Status

pytestmark = pytest.mark.anyio


async def statuses(client: httpx.AsyncClient, *paths: str) -> list[int]:
    """The status of the answer from each path."""
    return [(await client.get(path)).status_code for path in paths]


async def test_happen_in_the_order_of_the_queue(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Queued faults come one a request, oldest first, and then it is over."""
    fake.queue(Status(500))
    fake.queue(Status(429), times=2)
    assert await statuses(client, *["/v2/episodes"] * 4) == [500, 429, 429, 200]


async def test_wait_for_their_operation(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A fault for a template, and one for a path, leave every other request alone."""
    fake.queue(Status(500), on="GET /v1/episodes/{id}")
    fake.queue(Status(502), on="GET /v1/episodes/2")
    found = await statuses(client, "/v1/episodes", "/v2/episodes/1", *["/v1/episodes/2"] * 3)
    assert found == [200, 200, 500, 502, 200]


async def test_are_refused_if_they_could_never_happen(fake: FakeHero) -> None:
    """A fault for an operation that the description lacks is an error when it is queued."""
    for name in ("GET /v9/episodes", "DELETE /v2/episodes", "/v2/episodes"):
        with pytest.raises(ValueError, match="would never happen"):
            fake.queue(Status(500), on=name)


async def test_answer_with_what_they_were_given(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A status fault sends its body, its headers and its Retry-After, and changes nothing."""
    fake.queue(Status(503, retry_after=7, body=b"busy", headers={"x-from": "gateway"}))
    answer = await client.patch("/v1/episodes/1", json={"status": "closed", "priority": "low"})
    assert (answer.status_code, answer.content) == (503, b"busy")
    assert (answer.headers["retry-after"], answer.headers["x-from"]) == ("7", "gateway")
    assert fake.episodes() == FakeHero(episodes=40).episodes()


async def test_come_before_the_credentials_are_looked_at(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """A fault is that of the road, so a wrong key does not get past it."""
    fake.queue(Status(502))
    assert (await client.get("/v1/me", headers={"x-api-key": "wrong"})).status_code == 502


async def test_delay_and_then_answer() -> None:
    """A delay sleeps for as long as it says, then lets the normal answer through."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    fake = FakeHero(sleep=sleep)
    fake.queue(Delay(30))
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    async with httpx.AsyncClient(transport=fake.transport(), headers=headers) as client:
        assert await statuses(client, "https://hero.invalid/v2/episodes") == [200]
    assert slept == [30]


@pytest.mark.parametrize(("after_processing", "notes"), [(False, 0), (True, 1)])
async def test_drop_the_connection(
    client: httpx.AsyncClient, fake: FakeHero, after_processing: bool, notes: int
) -> None:
    """A drop gives a read error instead of an answer, before or after the note is written."""
    fake.queue(Drop(after_processing=after_processing))
    with pytest.raises(httpx.ReadError, match="connection dropped"):
        await client.post("/v1/notes", json={"episode_id": "1", "description": "Better."})
    assert len(fake.notes()) == notes
    assert fake.requests[-1].status is None
