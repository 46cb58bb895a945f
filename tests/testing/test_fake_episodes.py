"""Episodes and their notes, as the fake keeps them."""

from itertools import chain, pairwise
from typing import Any

import httpx
import pytest

from hero_async.testing import Assignee, Episode, FakeHero
from tests.testing.described import check

pytestmark = pytest.mark.anyio

PRIORITIES = ["lowest", "low", "medium", "high", "highest"]


async def listed(client: httpx.AsyncClient, query: str = "", size: int = 25) -> list[str]:
    """The ids on the page asked for."""
    response = await client.get(f"/v2/episodes?page_size={size}&{query}")
    return [row["id"] for row in response.json()["data"]]


def ids(episodes: list[Episode]) -> list[str]:
    """The ids of the first 25 of these episodes."""
    return [episode.id for episode in episodes][:25]


@pytest.mark.parametrize("version", ["v1", "v2"])
async def test_answers_as_described(client: httpx.AsyncClient, version: str) -> None:
    """Every episode, in a list and alone, is one that the description allows."""
    for page_index in range(2):
        check(await client.get(f"/{version}/episodes?page_size=25&page_index={page_index}"))
    for number in range(1, 41):
        check(await client.get(f"/{version}/episodes/{number}"))


async def test_filters_by_any_value_of_one_name_and_all_names(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """Values of one filter add to each other, two filters narrow each other."""
    found = await listed(client, "status[]=open&status[]=closed&priority[]=high&priority[]=low")
    assert found == ids(
        [
            episode
            for episode in fake.episodes()
            if episode.status in {"open", "closed"} and episode.priority in {"high", "low"}
        ]
    )
    assert found


async def test_filters_by_assignee(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """An episode is found by the id and by the type of any of its assignees."""
    teams = [
        episode
        for episode in fake.episodes()
        if any(each.type == "AdminTeam" for each in episode.assignees)
    ]
    seconds = [
        episode for episode in fake.episodes() if any(each.id == "2" for each in episode.assignees)
    ]
    assert await listed(client, "assignee_type[]=AdminTeam") == ids(teams) != []
    assert await listed(client, "assignee_id[]=2") == ids(seconds) != []


async def test_finds_what_nobody_has(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """The type Unassigned finds exactly the episodes without an assignee."""
    nobodys = [episode for episode in fake.episodes() if not episode.assignees]
    assert await listed(client, "assignee_type[]=Unassigned") == ids(nobodys) != []


async def test_lists_by_id_unless_told(client: httpx.AsyncClient) -> None:
    """The default order is by id as a number, so 9 comes before 10."""
    assert await listed(client) == [str(number) for number in range(1, 26)]


async def test_orders_by_several_names_each_its_own_way(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """The first name decides, the second settles its ties, each up or down as it says."""
    query = (
        "order_by[]=priority&order_descending[]=true&order_by[]=created_at&order_descending[]=false"
    )
    found = await listed(client, query)
    by_id = {episode.id: episode for episode in fake.episodes()}
    keys = [(-PRIORITIES.index(by_id[each].priority), by_id[each].created_at) for each in found]
    assert len(found) == 25
    assert all(one <= next_one for one, next_one in pairwise(keys))


async def test_pages_cover_everything_once(client: httpx.AsyncClient) -> None:
    """Zero-based pages follow on from each other, the last is short, the next one empty."""
    pages = [await listed(client, f"page_index={index}", 15) for index in range(4)]
    assert [len(page) for page in pages] == [15, 15, 10, 0]
    assert list(chain(*pages)) == [str(number) for number in range(1, 41)]


@pytest.mark.parametrize(
    ("query", "size"), [("", 20), ("page_size=1000", 25), ("page_size=0", 1), ("page_size=7", 7)]
)
async def test_brings_the_page_size_into_its_bounds(
    client: httpx.AsyncClient, query: str, size: int
) -> None:
    """A page has the default size, or the one asked for if it is neither too big nor none."""
    page = (await client.get(f"/v2/episodes?{query}")).json()
    assert (len(page["data"]), page["count"]) == (size, 40)


async def test_counts_what_the_filters_leave(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """`count` is the number of all episodes that pass the filters, whatever the page holds."""
    page = (await client.get("/v2/episodes?status[]=open&page_size=1")).json()
    assert page["count"] == sum(episode.status == "open" for episode in fake.episodes())


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"status": "in_progress"},
        {"priority": "lowest"},
        {"status": "closed", "priority": "highest"},
        {"assignees": []},
    ],
)
async def test_changes_exactly_the_given_fields(
    client: httpx.AsyncClient, changes: dict[str, Any]
) -> None:
    """An update sets what it names, leaves the rest and answers with the whole episode."""
    before = (await client.get("/v1/episodes/5")).json()
    answer = await client.patch("/v1/episodes/5", json=changes)
    after = await client.get("/v2/episodes/5")
    assert answer.json() == after.json() == before | changes
    check(answer)
    check(after)


async def test_remembers_new_assignees(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Assignees given by type and id alone are kept, with a name that is null."""
    answer = await client.patch(
        "/v1/episodes/5", json={"assignees": [{"type": "Admin", "id": "7"}]}
    )
    assert answer.json()["assignees"] == [{"type": "Admin", "id": "7", "name": None}]
    assert fake.episodes()[4].assignees == (Assignee("Admin", "7"),)
    check(await client.get("/v1/episodes/5"))


async def test_keeps_practices_apart(
    client: httpx.AsyncClient, other: httpx.AsyncClient, fake: FakeHero
) -> None:
    """No read, change or note of one practice touches an episode of another."""
    theirs = await listed(other)
    before = fake.episodes("2")
    answers = [
        await client.get(f"/v2/episodes/{theirs[0]}"),
        await client.patch(f"/v1/episodes/{theirs[0]}", json={"status": "closed"}),
        await client.post("/v1/notes", json={"episode_id": theirs[0], "description": "mine"}),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert not set(theirs) & set(await listed(client))
    assert (fake.episodes("2"), fake.notes("2"), fake.notes("1")) == (before, (), ())


async def test_writes_a_note(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A note comes back with numbers for ids and the moment in UTC, and is remembered."""
    answer = await client.post("/v1/notes", json={"episode_id": "5", "description": "Better."})
    check(answer)
    note = answer.json()
    assert (note["id"], note["practice_group_id"], note["description"]) == (1, 1, "Better.")
    assert note["created_at"] == note["updated_at"] == "2025-06-15T15:06:40.500Z"
    assert [(kept.episode_id, kept.description) for kept in fake.notes()] == [("5", "Better.")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"episode_id": "99999", "description": "Lost."}, 404),
        ({"episode_id": "5"}, 400),
        ({"description": "Lost."}, 400),
    ],
)
async def test_writes_no_note_on_nothing(
    client: httpx.AsyncClient, fake: FakeHero, body: dict[str, str], status: int
) -> None:
    """A note needs a known episode and a text."""
    assert (await client.post("/v1/notes", json=body)).status_code == status
    assert fake.notes() == ()


async def test_is_the_same_again_for_the_same_seed() -> None:
    """Two fakes with one seed start with equal episodes, with another seed with other ones."""
    first, second, third = (FakeHero(episodes=20, seed=seed) for seed in (1, 1, 2))
    assert first.episodes() == second.episodes() != third.episodes()


async def test_shows_no_patient_in_a_repr(fake: FakeHero) -> None:
    """The repr of an episode has its ids and states, and nothing of its patient or its staff."""
    patient = fake.episodes()[0].patient
    assert patient
    shown = repr(fake.episodes())
    assert not [value for value in patient.values() if value and f"'{value}'" in shown]
