"""A list is read whole, once and in order, whatever the server says about it."""

import json
from collections.abc import Sequence
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hero_async import HeroClient, Page, Pager
from hero_async.errors import ServerError
from hero_async.testing import FakeHero, Status
from tests.client.properties import steady

pytestmark = pytest.mark.anyio

LIST = "GET /v2/episodes"


class Pages:
    """A list that is already split; remembers which pages were asked for."""

    def __init__(self, *pages: Sequence[int]) -> None:
        self.pages = pages
        self.asked: list[int] = []

    async def fetch(self, index: int) -> Page[int]:
        """The page, an empty one behind the last."""
        self.asked.append(index)
        items = self.pages[index] if index < len(self.pages) else ()
        return Page(tuple(items), index)


async def collected(pager: Pager[int]) -> list[int]:
    """Everything that iterating gives."""
    return [item async for item in pager]


def answer(fake: FakeHero, *ids: str, **other: Any) -> None:
    """Let the next list be these episodes, whatever was asked for."""
    body = {"data": [{"id": each} for each in ids]} | other
    fake.queue(Status(200, body=json.dumps(body).encode()), on=LIST)


async def ids(hero: HeroClient) -> list[str]:
    """The ids of everything that the list gives."""
    return [str(episode.id) async for episode in hero.episodes.list()]


async def test_await_gives_the_first_page(hero: HeroClient, fake: FakeHero) -> None:
    """Awaiting the list reads one page, and says what the server counted."""
    page = await hero.episodes.list(page_size=4)
    assert [each.id for each in page.items] == [each.id for each in fake.episodes()[:4]]
    assert (page.index, page.count) == (0, 25)
    assert len(fake.requests) == 1


async def test_await_starts_where_asked() -> None:
    """The first page is the one that the list starts at."""
    assert await Pager(Pages([1], [2], [3]).fetch, first_index=2) == Page((3,), 2)


async def test_iterating_gives_all_items(hero: HeroClient, fake: FakeHero) -> None:
    """Every episode comes, in the server's order."""
    assert await ids(hero) == [each.id for each in fake.episodes()]


async def test_pages_gives_the_pages_that_hold_items() -> None:
    """Pages come as they were sent, without the empty one at the end."""
    pager = Pager(Pages([1, 2], [3]).fetch)
    assert [page async for page in pager.pages()] == [Page((1, 2), 0), Page((3,), 1)]


async def test_iterating_can_start_later() -> None:
    """Reading from a page index leaves out what is before it."""
    assert await collected(Pager(Pages([1], [2], [3]).fetch, first_index=1)) == [2, 3]


async def test_iterating_again_reads_anew() -> None:
    """A list is not used up by reading it, and nothing is remembered of the last time."""
    pages = Pages([1, 2], [3])
    pager = Pager(pages.fetch)
    assert await collected(pager) == await collected(pager) == [1, 2, 3]
    assert pages.asked[: len(pages.asked) // 2] * 2 == pages.asked


async def test_iterations_do_not_disturb_each_other() -> None:
    """Two loops over one list each get all of it."""
    pager = Pager(Pages([1], [2]).fetch)
    first, second = aiter(pager), aiter(pager)
    found = [await anext(each) for each in (first, second, first, second)]
    assert found == [1, 1, 2, 2]


async def test_a_loop_can_be_resumed() -> None:
    """What was taken from an iterator is not given again, by whichever loop goes on with it."""
    iterator = aiter(Pager(Pages([1, 2], [3]).fetch))
    assert await anext(iterator) == 1
    assert [item async for item in iterator] == [2, 3]


async def test_leaving_early_reads_no_further() -> None:
    """Nobody fetches a page that the caller did not get to."""
    pages = Pages([1, 2], [3], [4])
    async for item in Pager(pages.fetch):
        if item == 2:
            break
    assert pages.asked == [0]


async def test_a_clamped_page_size_loses_nothing(hero: HeroClient, fake: FakeHero) -> None:
    """A server that gives smaller pages than asked for is read to the end."""
    found = [each.id async for each in hero.episodes.list(page_size=1000)]
    assert found == [each.id for each in fake.episodes()]
    assert len(fake.requests) == 4


async def test_a_short_page_in_the_middle_loses_nothing() -> None:
    """A page with fewer items than the others is not the end."""
    assert await collected(Pager(Pages([1, 2, 3], [4], [5, 6, 7]).fetch)) == [1, 2, 3, 4, 5, 6, 7]


async def test_an_empty_list_is_empty(hero: HeroClient, fake: FakeHero) -> None:
    """No items, no pages, no error, and one request."""
    answer(fake)
    assert await ids(hero) == []
    assert len(fake.requests) == 1


@pytest.mark.parametrize("body", [b'{"data": null, "count": null}', b"{}", b'{"data": "none"}'])
async def test_no_data_is_no_items(hero: HeroClient, fake: FakeHero, body: bytes) -> None:
    """Null, or no list at all, in place of the items is an empty page."""
    fake.queue(Status(200, body=body), times=2)
    assert (await hero.episodes.list()).items == ()
    assert await ids(hero) == []


async def test_the_error_of_a_page_passes(hero: HeroClient, fake: FakeHero) -> None:
    """A page that can't be had ends the loop with that call's own error, after what came before."""
    fake.queue(Status(501), on=LIST)
    with pytest.raises(ServerError):
        await ids(hero)


async def test_the_callers_exception_passes() -> None:
    """What the body of the loop raises comes out as the very same object."""
    mine = LookupError("mine")

    async def loop() -> None:
        async for _ in Pager(Pages([1]).fetch):
            raise mine

    with pytest.raises(LookupError) as caught:
        await loop()
    assert caught.value is mine


async def test_a_cancellation_passes() -> None:
    """A loop that waits for a page can be cancelled like any other wait."""

    async def never(_: int) -> Page[int]:
        await anyio.sleep_forever()
        raise AssertionError

    with anyio.CancelScope() as scope:
        scope.cancel()
        await collected(Pager(never))
    assert scope.cancelled_caught


async def test_a_page_does_not_show_its_items() -> None:
    """Episodes are patients' data: the repr of a page has its index and count only."""
    assert repr(Page(("CANARY",), 3, 9)) == "Page(index=3, count=9)"


splits = st.lists(st.integers(min_value=1, max_value=9), max_size=12)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@steady
@given(sizes=splits)
def test_any_split_gives_every_item_once(backend: str, sizes: list[int]) -> None:
    """However the items are cut into pages that are not empty, each comes once and in order."""
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    pages = [range(start, start + size) for start, size in zip(starts, sizes, strict=True)]
    found = anyio.run(collected, Pager(Pages(*pages).fetch), backend=backend)
    assert found == list(range(sum(sizes)))
