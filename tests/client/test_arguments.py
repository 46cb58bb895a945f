"""Arguments reach the server as the API names them, or are refused before the wire."""

from collections.abc import Mapping
from typing import Any

import pytest

from hero_async import AssigneeType, EpisodeOrder, EpisodeStatus, HeroClient, Priority
from hero_async.errors import BadRequestError, InvalidRequestError
from hero_async.testing import FakeHero

pytestmark = pytest.mark.anyio

LISTS = ["status", "priority", "assignee_id", "assignee_type", "order_by", "order_descending"]
NUMBERS = ["page_size", "page_index"]


async def sent(hero: HeroClient, fake: FakeHero, **filters: Any) -> Mapping[str, tuple[str, ...]]:
    """The query that reached the server, but for the page index that is always there."""
    await hero.episodes.list(**filters)
    query = dict(fake.requests[-1].query)
    assert query.pop("page_index") == ("0",)
    return query


@pytest.mark.parametrize(
    ("filters", "query"),
    [
        ({}, {}),
        ({"status": EpisodeStatus.OPEN}, {"status[]": ("open",)}),
        ({"status": "in_progress"}, {"status[]": ("in_progress",)}),
        ({"status": [EpisodeStatus.OPEN, "closed"]}, {"status[]": ("open", "closed")}),
        ({"priority": Priority.HIGHEST}, {"priority[]": ("highest",)}),
        ({"priority": ("high", Priority.LOW)}, {"priority[]": ("high", "low")}),
        ({"assignee_id": "7"}, {"assignee_id[]": ("7",)}),
        ({"assignee_id": dict.fromkeys("78").keys()}, {"assignee_id[]": ("7", "8")}),
        ({"assignee_type": AssigneeType.ADMIN_TEAM}, {"assignee_type[]": ("AdminTeam",)}),
        ({"assignee_type": ["Admin", "Unassigned"]}, {"assignee_type[]": ("Admin", "Unassigned")}),
        ({"order_by": EpisodeOrder.CREATED_AT}, {"order_by[]": ("created_at",)}),
        ({"order_by": ["priority", "created_at"]}, {"order_by[]": ("priority", "created_at")}),
        ({"order_descending": True}, {"order_descending[]": ("true",)}),
        ({"order_descending": "false"}, {"order_descending[]": ("false",)}),
        ({"order_descending": [False, "true"]}, {"order_descending[]": ("false", "true")}),
        ({"page_size": 7}, {"page_size": ("7",)}),
    ],
)
async def test_filters_arrive_as_the_api_names_them(
    hero: HeroClient, fake: FakeHero, filters: dict[str, Any], query: dict[str, tuple[str, ...]]
) -> None:
    """Enums and plain strings, one or several, arrive alike; what is left out is not sent."""
    assert await sent(hero, fake, **filters) == query


async def test_all_filters_go_together(hero: HeroClient, fake: FakeHero) -> None:
    """All eight parameters of the list fit into one request."""
    filters: dict[str, Any] = dict.fromkeys(LISTS, "1") | {
        "status": "open",
        "priority": "high",
        "assignee_type": "Admin",
        "order_by": "priority",
        "order_descending": True,
    }
    await hero.episodes.list(**filters, page_size=3, page_index=2)
    assert fake.requests[-1].query == {
        "status[]": ("open",),
        "priority[]": ("high",),
        "assignee_id[]": ("1",),
        "assignee_type[]": ("Admin",),
        "order_by[]": ("priority",),
        "order_descending[]": ("true",),
        "page_size": ("3",),
        "page_index": ("2",),
    }


async def test_filters_do_what_they_say(hero: HeroClient, fake: FakeHero) -> None:
    """The episodes that come back are those that the server has of that status."""
    wanted = [each.id for each in fake.episodes() if each.status in {"open", "closed"}]
    found = [each.id async for each in hero.episodes.list(status=["open", EpisodeStatus.CLOSED])]
    assert found == wanted


@pytest.mark.parametrize("name", ["status", "priority", "assignee_type", "order_by"])
async def test_unlisted_strings_pass(hero: HeroClient, fake: FakeHero, name: str) -> None:
    """A value that the API may add tomorrow goes out as it is; the server is who refuses it."""
    filters: dict[str, Any] = {name: "brand new"}
    with pytest.raises(BadRequestError):
        await hero.episodes.list(**filters)
    assert fake.requests[-1].query[f"{name}[]"] == ("brand new",)


@pytest.mark.parametrize(
    "value", [None, [], (), "", ["open", ""], 5, 1.5, b"open", [5], [None], [b"open"], {"a": "b"}]
)
@pytest.mark.parametrize("name", LISTS)
async def test_what_is_no_filter_is_refused(
    hero: HeroClient, fake: FakeHero, name: str, value: Any
) -> None:
    """None, nothing and other types are refused by the argument's name, and nothing is sent."""
    filters: dict[str, Any] = {name: value}
    with pytest.raises(InvalidRequestError) as caught:
        hero.episodes.list(**filters)
    assert caught.value.argument == name
    assert fake.requests == []


@pytest.mark.parametrize("value", [None, -1, 1.0, "5", True, [1], float("nan")])
@pytest.mark.parametrize("name", NUMBERS)
async def test_what_is_no_number_of_pages_is_refused(
    hero: HeroClient, fake: FakeHero, name: str, value: Any
) -> None:
    """Page numbers and sizes are whole numbers, and nothing is sent for another."""
    filters: dict[str, Any] = {name: value}
    with pytest.raises(InvalidRequestError) as caught:
        hero.episodes.list(**filters)
    assert caught.value.argument == name
    assert fake.requests == []


async def test_a_page_of_none_is_refused(hero: HeroClient, fake: FakeHero) -> None:
    """A page size of zero would read for ever; the first page is number zero."""
    with pytest.raises(InvalidRequestError, match="page_size"):
        hero.episodes.list(page_size=0)
    assert (await hero.episodes.list(page_index=0)).index == 0
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    "id", ["", ".", "..", "a/b", "a?b", "a#b", "a%2Fb", "a b", "a\n", None, 1.5]
)
@pytest.mark.parametrize("method", ["get", "update"])
async def test_an_id_stays_in_its_place(
    hero: HeroClient, fake: FakeHero, method: str, id: Any
) -> None:
    """An id that would reach another path, or is none, is refused, and nothing is sent."""
    changes = {"status": "open"} if method == "update" else {}
    with pytest.raises(InvalidRequestError) as caught:
        await getattr(hero.episodes, method)(id, **changes)
    assert caught.value.argument == "id"
    assert fake.requests == []


@pytest.mark.parametrize("value", ["", " ", "\n", None, 5.0, b"text"])
@pytest.mark.parametrize("name", ["episode_id", "description"])
async def test_a_note_says_something_about_an_episode(
    hero: HeroClient, fake: FakeHero, name: str, value: Any
) -> None:
    """A note without an episode or a text is refused by the argument's name, and not sent."""
    note: dict[str, Any] = {"episode_id": "1", "description": "Better.", name: value}
    with pytest.raises(InvalidRequestError) as caught:
        await hero.episodes.create_note(**note)
    assert caught.value.argument == name
    assert fake.requests == []


@pytest.mark.parametrize("value", [5, 1.5, "", b"open", ["open"], object()])
@pytest.mark.parametrize("name", ["status", "priority"])
async def test_a_change_is_a_word(hero: HeroClient, fake: FakeHero, name: str, value: Any) -> None:
    """What is no word of an enum is refused by the argument's name, and not sent."""
    changes: dict[str, Any] = {name: value}
    with pytest.raises(InvalidRequestError) as caught:
        await hero.episodes.update("1", **changes)
    assert caught.value.argument == name
    assert fake.requests == []


@pytest.mark.parametrize("value", ["5", None, -1, float("nan"), float("inf"), 1800, [5]])
async def test_a_time_to_live_is_a_number(hero: HeroClient, fake: FakeHero, value: Any) -> None:
    """What no token could keep, or is no number, is refused by name before any is minted."""
    with pytest.raises(InvalidRequestError) as caught:
        await hero.elements.access_token(min_ttl=value)
    assert caught.value.argument == "min_ttl"
    assert fake.requests == []


@pytest.mark.parametrize("values", [["x" * 70_000], ["7"] * 10_000, ["\ud800"], ["a", "\udfff"]])
async def test_what_no_address_holds_is_refused(
    hero: HeroClient, fake: FakeHero, values: list[str]
) -> None:
    """Filters of over 60,000 bytes, or that are no text, are refused, and nothing is sent."""
    with pytest.raises(InvalidRequestError):
        await hero.episodes.list(assignee_id=values)
    assert fake.requests == []
