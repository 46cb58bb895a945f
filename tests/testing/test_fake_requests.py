"""What the fake remembers of the requests that reached it, and what it keeps to itself."""

import httpx
import pytest

from hero_async.testing import Drop, FakeHero, Status

pytestmark = pytest.mark.anyio


async def test_counts_every_request_that_arrives(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Answered, refused, faulted or dropped: a request counts once, by path and by template."""
    fake.queue(Status(500))
    fake.queue(Drop(after_processing=False))
    await client.get("/v1/episodes/7")
    with pytest.raises(httpx.ReadError):
        await client.get("/v1/episodes/7")
    await client.get("/v1/episodes/7", headers={"x-api-key": "wrong"})
    await client.get("/v1/episodes/8")
    assert fake.count("GET", "/v1/episodes/7") == 3
    assert fake.count("get", "/v1/episodes/{id}") == 4
    assert fake.count("PATCH", "/v1/episodes/{id}") == fake.count("GET", "/v1/episodes") == 0
    assert [request.status for request in fake.requests] == [500, None, 401, 200]


async def test_records_what_was_asked(other: httpx.AsyncClient, fake: FakeHero) -> None:
    """A record has the practice, the query with every value, the body and the status."""
    await other.get("/v2/episodes?status[]=open&status[]=closed&page_size=3")
    await other.patch("/v1/episodes/41", json={"status": "closed"})
    read, write = fake.requests
    assert read.query == {"status[]": ("open", "closed"), "page_size": ("3",)}
    assert (write.method, write.path, write.status) == ("PATCH", "/v1/episodes/41", 200)
    assert (write.practice_group_id, write.body) == ("2", b'{"status":"closed"}')


async def test_shows_no_secret(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Neither the fake nor its records show a key, a body or a query value."""
    await client.get("/v2/episodes?assignee_id[]=canary-query")
    await client.post("/v1/notes", json={"episode_id": "1", "description": "canary-body"})
    shown = repr(fake) + repr(fake.requests) + repr(fake.notes()) + repr(fake.transport())
    assert "canary" not in shown
    assert fake.api_key not in shown
