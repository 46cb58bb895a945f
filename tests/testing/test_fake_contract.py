"""What the description forbids, the fake refuses in the API's own words."""

from typing import Any

import httpx
import pytest

from hero_async.testing import FakeHero

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("status[]=open&status[]=done", ["status[]", 1]),
        ("priority[]=urgent", ["priority[]", 0]),
        ("status[]=", ["status[]", 0]),
        ("order_by[]=id", ["order_by[]", 0]),
        ("page_size=many", ["page_size"]),
        ("page_index=1.5", ["page_index"]),
        ("status=open", ["status"]),
        ("status[]=open&colour=red", ["colour"]),
    ],
)
async def test_refuses_a_query_that_is_not_described(
    client: httpx.AsyncClient, query: str, path: list[object]
) -> None:
    """A wrong value, a wrong type or an unknown name is a 400 that says where, and only there."""
    response = await client.get(f"/v2/episodes?{query}")
    assert response.status_code == 400
    assert [problem["path"] for problem in response.json()["message"]] == [path]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"json": []},
        {"json": {"status": "done"}},
        {"json": {"assignees": {"type": "Admin"}}},
        {"content": b"{", "headers": {"content-type": "application/json"}},
        {"content": b"\xff", "headers": {"content-type": "application/json"}},
        {"content": b"{}", "headers": {"content-type": "text/plain"}},
        {"content": b"{}"},
    ],
)
async def test_refuses_a_body_that_is_not_described(
    client: httpx.AsyncClient, fake: FakeHero, sent: dict[str, Any]
) -> None:
    """A missing, malformed or mistyped body is a 400 and changes nothing."""
    before = fake.episodes()
    response = await client.patch("/v1/episodes/1", **sent)
    assert response.status_code == 400
    assert fake.episodes() == before


async def test_refuses_in_the_shape_of_the_api(client: httpx.AsyncClient) -> None:
    """A 400 has the documented fields, each of its documented type, and none else."""
    response = await client.patch("/v1/episodes/1", json={"status": "done", "priority": 3})
    body = response.json()
    assert {name: body[name] for name in ("error", "statusCode")} == {
        "error": True,
        "statusCode": 400,
    }
    assert {frozenset(problem) for problem in body["message"]} == {
        frozenset({"code", "expected", "path"})
    }
    assert {type(problem["path"]) for problem in body["message"]} == {list}


async def test_does_not_repeat_what_was_sent(client: httpx.AsyncClient) -> None:
    """A refusal never carries the refused value, which may be a patient's."""
    response = await client.patch("/v1/episodes/1", json={"status": "canary"})
    assert response.status_code == 400
    assert "canary" not in response.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v9/episodes", 404),
        ("GET", "/v1/episodes/", 404),
        ("GET", "/v1/episodes/1/", 404),
        ("DELETE", "/v1/episodes/1", 405),
        ("HEAD", "/v1/episodes", 405),
    ],
)
async def test_has_no_answer_to_what_it_does_not_serve(
    client: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    """An unknown path is a 404, another method a 405."""
    response = await client.request(method, path)
    assert (response.status_code, response.content) == (status, b"")


async def test_says_which_methods_it_allows(client: httpx.AsyncClient) -> None:
    """A 405 names every method that the description has for the path."""
    response = await client.delete("/v1/episodes/1")
    assert response.headers["allow"] == "GET, PATCH"


async def test_takes_a_path_in_so_many_words_before_a_template(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """`/v1/slots/count` is that operation, not the slot called count."""
    await client.get("/v1/slots/count")
    assert fake.requests[-1].template == "/v1/slots/count"


async def test_takes_a_description_of_ones_own() -> None:
    """A fake made from another description serves that one, path and parameter."""
    parameter = {"name": "n", "in": "query", "required": True, "schema": {"type": "integer"}}
    operation = {"parameters": [parameter], "responses": {"200": {"description": "Success."}}}
    fake = FakeHero(
        description={
            "openapi": "3.1.0",
            "info": {"title": "small", "version": "1"},
            "paths": {"/small": {"get": operation}},
        }
    )
    headers = {"x-api-key": "fake-key", "x-practice-group-id": "1"}
    async with httpx.AsyncClient(
        transport=fake.transport(), base_url="https://x.invalid", headers=headers
    ) as client:
        statuses = [
            (await client.get(path)).status_code for path in ("/small?n=1", "/small", "/v1/notes")
        ]
    assert statuses == [200, 400, 404]
