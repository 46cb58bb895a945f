"""What a pager promises at its edges: caps upon caps, single pages, strange counts, lost places."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hero_async import Page, Pager
from hero_async.errors import InvalidRequestError, PagingError
from hero_async.models import Episode
from hero_async.testing import FakeHero, Status
from tests.client.heroes import connect
from tests.client.properties import steady
from tests.paging.numbers import Numbers

pytestmark = pytest.mark.anyio

LIST = "GET /v2/episodes"


@pytest.mark.parametrize(("first", "second"), [(2, 5), (5, 2), (0, 9), (9, 0)])
async def test_a_cap_upon_a_cap_is_the_smaller_one(first: int, second: int) -> None:
    """Cutting a list that was cut never makes it longer."""
    cut = Pager(Numbers(20, 4).fetch).limit(first).limit(second)
    assert await cut.collect() == list(range(min(first, second)))


async def test_a_list_that_was_cut_to_nothing_has_no_first() -> None:
    """The first item of no items is None, and nothing is fetched for it."""
    numbers = Numbers(20, 4)
    assert await Pager(numbers.fetch).limit(0).first() is None
    assert numbers.asked == []


@pytest.mark.parametrize("most", [-1, 1.5, True, "3", None])
async def test_a_bound_is_a_whole_number(most: Any) -> None:
    """A bound that nothing could ever reach is refused, and nothing is fetched."""
    numbers = Numbers(20, 4)
    with pytest.raises(InvalidRequestError, match="max_items"):
        await Pager(numbers.fetch).collect(max_items=most)
    assert numbers.asked == []


async def test_a_cut_list_has_a_checkpoint_for_the_whole() -> None:
    """Who takes a portion finds the next one behind it."""
    numbers, stored, found = Numbers(20, 4), None, list[int]()
    for _ in range(4):
        portion = Pager(numbers.fetch, start_at=stored).limit(6)
        found += await portion.collect()
        stored = portion.checkpoint
    assert found == list(range(20))


async def test_a_single_page_whose_place_is_gone_is_an_error() -> None:
    """A list without paging whose items were all replaced is no silent end."""
    numbers = Numbers(3, 9)
    stored = Pager(numbers.fetch, one_page=True)
    await stored.collect()
    numbers.rows = [7, 8, 9]
    with pytest.raises(PagingError, match="gone"):
        await Pager(numbers.fetch, one_page=True, start_at=stored.checkpoint).collect()
    assert numbers.asked == [0, 0]


async def test_a_single_page_goes_on_behind_its_place() -> None:
    """A list without paging can be taken up again too."""
    numbers = Numbers(9, 9)
    stored = Pager(numbers.fetch, one_page=True)
    iterator = aiter(stored)
    assert [await anext(iterator) for _ in range(4)] == [0, 1, 2, 3]
    rest = Pager(numbers.fetch, one_page=True, start_at=stored.checkpoint)
    assert await rest.collect() == [4, 5, 6, 7, 8]


async def test_a_single_page_that_is_not_all_says_so() -> None:
    """A list without paging that counts more than it gave ends in an error, behind what it gave."""
    numbers = Numbers(9, 6)
    iterator = aiter(Pager(numbers.fetch, one_page=True))
    found = [await anext(iterator) for _ in range(6)]
    with pytest.raises(PagingError, match="without 3 of the items"):
        await anext(iterator)
    assert found == list(range(6))
    assert await Pager(numbers.fetch, one_page=True, limit=6).collect() == found
    assert await Pager(numbers.fetch, one_page=True).first() == 0


async def test_a_page_of_pages_is_behind_one() -> None:
    """The checkpoint stands behind a whole page once `pages` has given it."""
    numbers = Numbers(20, 4)
    pager = Pager(numbers.fetch)
    pages = pager.pages()
    assert (await anext(pages)).items == (0, 1, 2, 3)
    assert (await anext(pages)).items == (4, 5, 6, 7)
    rest = Pager(numbers.fetch, start_at=pager.checkpoint)
    assert await rest.collect() == list(range(8, 20))


async def test_a_checkpoint_before_the_first_item_is_the_start() -> None:
    """Nothing read yet, nothing left out."""
    numbers = Numbers(20, 4)
    rest = Pager(numbers.fetch, start_at=Pager(numbers.fetch).checkpoint)
    assert await rest.collect() == list(range(20))


async def ids(pages: Mapping[int, Sequence[str]], count: Any) -> list[str | None]:
    """What a list gives whose pages hold these ids, however often each is asked for."""
    fake = FakeHero()

    async def fetch(index: int) -> Page[Episode]:
        body = {"data": [{"id": each} for each in pages.get(index, ())], "count": count}
        fake.queue(Status(200, body=json.dumps(body).encode()), on=LIST)
        return await hero.episodes.list(page_index=index)

    async with connect(fake) as hero:
        return [episode.id or None async for episode in Pager(fetch)]


@pytest.mark.parametrize("count", [0, 1, -1, 2, 3, None, "3", "many", [], True, 1e999])
async def test_a_wrong_count_loses_nothing(count: Any) -> None:
    """Whatever the API says it counted, if anything, each item comes once."""
    assert await ids({0: ["1", "2"], 1: ["3"]}, count) == ["1", "2", "3"]


@steady
@given(st.text(), st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text())))
def test_any_garbage_is_refused_by_name(text: str, value: Any) -> None:
    """No text is taken for a checkpoint but one that a list gave, and none breaks the reader."""
    place: dict[str, Any] = {"v": 1, "list": "", "page": 0, "last": []}
    broken = [text, json.dumps(value), *(json.dumps(place | {name: "x"}) for name in place)]
    for garbage in broken:
        with pytest.raises(InvalidRequestError, match="start_at"):
            Pager(Numbers(1, 1).fetch, start_at=garbage)


@pytest.mark.parametrize("page", [-1, 1.0, True, None, "0", [0]])
async def test_a_checkpoint_names_a_page(page: Any) -> None:
    """A page that is no whole number, 0 or more, makes it none."""
    garbage = json.dumps({"v": 1, "list": "", "page": page, "last": []})
    with pytest.raises(InvalidRequestError, match="start_at"):
        Pager(Numbers(1, 1).fetch, start_at=garbage)
