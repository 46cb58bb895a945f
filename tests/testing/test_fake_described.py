"""What the fake invents from the description, and that it leaves no operation out."""

from typing import Any

import httpx
import pytest

from hero_async.testing import FakeHero
from tests.testing.clients import client_of
from tests.testing.described import description
from tests.testing.furnished import furnish
from tests.testing.moment import NOW

pytestmark = pytest.mark.anyio

READS = sorted(path for path, item in description()["paths"].items() if "get" in item)
NEEDED = {
    "/v3/patients": {"dob": "1990-01-01"},
    "/v1/links/status": {"id": "1"},
    "/v1/invoicing/customers": {"query": "C"},
    "/v1/invoicing/customers/default": {"patient_id": "1"},
}


async def read_everything(client: httpx.AsyncClient) -> dict[str, httpx.Response]:
    """The answer of every operation that reads, about whatever goes by the id 1."""
    slot = "202506160930-1-1"
    return {
        path: await client.get(
            path.replace("{id}", slot if path == "/v1/slots/{id}" else "1"),
            params=NEEDED.get(path),
        )
        for path in READS
    }


async def test_answers_every_read_and_the_same_again() -> None:
    """Every GET of the description has its answer, and asked again it is the same."""
    fake = FakeHero(episodes=3, now=lambda: NOW)
    await furnish(fake)
    async with client_of(fake, "1") as client:
        first, second = await read_everything(client), await read_everything(client)
    assert {path for path, response in first.items() if response.status_code != 200} == set()
    tokens = {"/v1/partners/heidi/token"}
    assert {path for path in first if first[path].content != second[path].content} == tokens


def without_times(answers: dict[str, httpx.Response]) -> dict[str, Any]:
    """What was answered, without what is never the same twice."""
    secret = {"/v1/partners/heidi/token", "/v1/booking_links/{id}", "/v2/bookinglinks"}
    return {path: answer.json() for path, answer in answers.items() if path not in secret}


async def test_the_same_seed_gives_the_same_data() -> None:
    """Two fakes of one seed hold the same, one of another seed does not."""
    answers: list[dict[str, Any]] = []
    for seed in (1, 1, 2):
        fake = FakeHero(episodes=3, seed=seed, now=lambda: NOW)
        await furnish(fake)
        async with client_of(fake, "1") as client:
            answers.append(without_times(await read_everything(client)))
    assert answers[0] == answers[1] != answers[2]


async def test_nothing_of_one_practice_is_found_in_another() -> None:
    """What practice "1" has under the id 1 is a 404 for practice "2", and in no list of it."""
    fake = FakeHero(practice_group_ids=("1", "2"), episodes=3, now=lambda: NOW)
    await furnish(fake)
    async with client_of(fake, "2") as client:
        answers = await read_everything(client)
    for path, response in answers.items():
        if "{id}" in path and path != "/v1/prescriber/{id}/pharmacies":
            assert response.status_code == 404, path
        elif response.status_code == 200:
            rows = response.json().get("data", [])
            assert "1" not in {row.get("id", row.get("hero_id")) for row in rows}, path


async def test_writes_of_one_practice_touch_nothing_of_another() -> None:
    """A change, a merge or a deletion by another practice is a 404 and changes nothing."""
    fake = FakeHero(practice_group_ids=("1", "2"), episodes=3, now=lambda: NOW)
    await furnish(fake)
    bodies: dict[str, dict[str, Any]] = {
        "PUT /v1/appointments/1": {
            "start_time": "2025-06-16T10:00:00Z",
            "duration": 10,
            "practitioner_id": "3",
        },
        "PATCH /v1/admins/1": {"external_prescriber_id": "x"},
        "PATCH /v1/batch_message/1/send": {},
        "PATCH /v1/booking_links/1": {},
        "PATCH /v1/episodes/1": {"status": "closed"},
        "PATCH /v1/tasks/1": {"status": "closed"},
        "PATCH /v1/invoicing/invoices/1": {"issuer_id": "3", "memo": "x"},
        "POST /v1/patients/1/merge/preview": {"patient_id": "12"},
        "POST /v1/patients/1/ehr/connect": {"ehr_partner_id": "1"},
        "DELETE /v1/webhooks/1": {},
    }
    async with client_of(fake, "1") as client:
        before = without_times(await read_everything(client))
        async with client_of(fake, "2") as other:
            for call, body in bodies.items():
                method, path = call.split()
                answer = await other.request(method, path, json=body)
                assert answer.status_code == 404, call
        assert without_times(await read_everything(client)) == before


async def test_makes_up_lists_and_pages_them_where_there_are_pages() -> None:
    """A list that nothing is kept for has made-up rows; with page parameters it has pages."""
    rows = {"type": "array", "minItems": 5, "items": {"type": "integer"}}
    schema = {
        "type": "object",
        "required": ["data", "count"],
        "properties": {"data": rows, "count": {"type": "number"}},
    }
    answer = {"description": "", "content": {"application/json": {"schema": schema}}}
    pages: list[dict[str, Any]] = [
        {"name": f"page_{n}", "in": "query", "schema": {}} for n in ("index", "size")
    ]
    whole: dict[str, Any] = {"responses": {"200": answer}}
    paths = {"/whole": {"get": whole}, "/paged": {"get": {**whole, "parameters": pages}}}
    fake = FakeHero(
        description={"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}
    )
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    async with httpx.AsyncClient(
        transport=fake.transport(), base_url="https://x.invalid", headers=headers
    ) as client:
        everything = (await client.get("/whole")).json()
        page = (await client.get("/paged?page_size=3&page_index=1")).json()
    assert (len(everything["data"]), everything["count"]) == (5, 5)
    assert (len(page["data"]), page["count"]) == (2, 5)


@pytest.mark.parametrize(
    ("responses", "status", "body"),
    [
        ({"201": {"description": ""}}, 201, b""),
        ({"2XX": {"description": ""}}, 200, b""),
        ({"default": {"description": ""}}, 204, b""),
        ({"200": {"description": "", "content": {"application/json": {"example": 7}}}}, 200, b"7"),
    ],
)
async def test_answers_with_what_is_documented(
    responses: dict[str, Any], status: int, body: bytes
) -> None:
    """The status is the first success documented, the body its example; none is made up."""
    fake = FakeHero(
        description={
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {"/small": {"get": {"responses": responses}}},
        }
    )
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    async with httpx.AsyncClient(transport=fake.transport(), headers=headers) as client:
        answer = await client.get("https://x.invalid/small")
    assert (answer.status_code, answer.content) == (status, body)


@pytest.mark.parametrize(
    "body",
    [
        b'{"episode_id": "1", "description": "\\ud800"}',
        b'{"episode_id": "1", "description": NaN}',
        b'{"episode_id": "1", "description": "x", "more": 1e999}',
    ],
)
async def test_refuses_what_only_python_reads_as_json(
    client: httpx.AsyncClient, fake: FakeHero, body: bytes
) -> None:
    """Half a character, not-a-number and infinity are a 400 wherever they stand."""
    headers = {"content-type": "application/json"}
    assert (await client.post("/v1/notes", content=body, headers=headers)).status_code == 400
    assert fake.notes() == ()
