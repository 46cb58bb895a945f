"""One object for a list: awaited, iterated, cut, counted, taken up again."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable

import anyio
import pytest

from hero_async import HeroClient, Page, Pager
from hero_async.errors import HeroError, InvalidRequestError, PagingError, ServerError
from hero_async.testing import FakeHero, Status

pytestmark = pytest.mark.anyio

LIST = "GET /v2/episodes"


class Numbers:
    """A list of numbers in pages, which counts how often it is read and at once."""

    def __init__(self, length: int, size: int) -> None:
        self.rows = list(range(length))
        self.size = size
        self.asked: list[int] = []
        self.at_once = self.most_at_once = 0
        self.failing: set[int] = set()

    async def fetch(self, index: int) -> Page[int]:
        """One page."""
        self.asked.append(index)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await anyio.lowlevel.checkpoint()
            if index in self.failing:
                raise ServerError(f"page {index}")
        finally:
            self.at_once -= 1
        items = tuple(self.rows[index * self.size : (index + 1) * self.size])
        return Page(items, index, len(self.rows))


async def into(found: list[int], items: AsyncIterable[int], until: int | None = None) -> None:
    """Put items into a list, up to the one at which the caller has had enough."""
    async for item in items:
        if item == until:
            raise LookupError("mine")
        found.append(item)


async def ahead(found: list[int], numbers: Numbers, until: int | None = None) -> None:
    """The same with three pages fetched ahead."""
    async with Pager(numbers.fetch).prefetch(3) as items:
        await into(found, items, until)


async def test_limit_cuts_items_and_pages() -> None:
    """No more items come than asked for, by item or by page, and no further page is fetched."""
    numbers = Numbers(20, 4)
    assert [item async for item in Pager(numbers.fetch).limit(6)] == list(range(6))
    assert [page.items async for page in Pager(numbers.fetch).limit(5).pages()] == [
        (0, 1, 2, 3),
        (4,),
    ]
    assert numbers.asked == [0, 1] * 2


@pytest.mark.parametrize("limit", [0, 20, 99])
async def test_limit_beyond_the_ends(limit: int) -> None:
    """A limit of nothing, of all, and of more than there is."""
    assert await Pager(Numbers(20, 4).fetch).limit(limit).collect() == list(range(min(limit, 20)))


@pytest.mark.parametrize("limit", [-1, 1.5, True, "3"])
async def test_a_limit_is_a_whole_number(limit: int) -> None:
    """Anything else is refused at once."""
    with pytest.raises(InvalidRequestError, match="items"):
        Pager(Numbers(1, 1).fetch).limit(limit)


async def test_first_and_total_read_one_page() -> None:
    """The first item and the server's count cost one request each."""
    numbers = Numbers(20, 4)
    assert (await Pager(numbers.fetch).first(), await Pager(numbers.fetch).total()) == (0, 20)
    assert numbers.asked == [0, 0]


async def test_first_of_nothing() -> None:
    """An empty list has no first item."""
    assert await Pager(Numbers(0, 4).fetch).first() is None


async def test_collect_cuts_nothing_off() -> None:
    """More items than one is ready to hold are an error, not a shorter list."""
    pager = Pager(Numbers(20, 4).fetch)
    assert await pager.collect(max_items=20) == list(range(20))
    with pytest.raises(PagingError):
        await pager.collect(max_items=19)


async def test_an_error_says_where_one_was() -> None:
    """A call that fails while iterating carries the checkpoint, from which the rest comes."""
    numbers = Numbers(20, 4)
    numbers.failing = {3}
    found: list[int] = []
    with pytest.raises(ServerError) as caught:
        await into(found, Pager(numbers.fetch))
    numbers.failing.clear()
    rest = await Pager(numbers.fetch, start_at=caught.value.checkpoint).collect()
    assert found + rest == list(range(20))


async def test_an_iterator_survives_an_error() -> None:
    """The same iterator goes on where the error came up."""
    numbers = Numbers(8, 4)
    numbers.failing = {1}
    iterator = aiter(Pager(numbers.fetch))
    found = [await anext(iterator) for _ in range(4)]
    with pytest.raises(ServerError):
        await anext(iterator)
    numbers.failing.clear()
    assert found + [item async for item in iterator] == list(range(8))


@pytest.mark.parametrize("done", [1, 3, 4, 5, 11, 20])
@pytest.mark.parametrize("change", ["none", "removed", "inserted"])
async def test_a_checkpoint_continues_exactly_once(done: int, change: str) -> None:
    """After a stop anywhere, the rest comes once, though the list moved in the meantime."""
    numbers = Numbers(20, 4)
    pager = Pager(numbers.fetch)
    iterator = aiter(pager)
    for _ in range(done):
        await anext(iterator)
    stored = pager.checkpoint
    if change == "removed":
        del numbers.rows[: done // 2]
    if change == "inserted":
        numbers.rows[:0] = [-3, -2, -1]
    assert await Pager(numbers.fetch, start_at=stored).collect() == list(range(done, 20))


async def test_a_checkpoint_whose_place_is_gone_is_an_error() -> None:
    """Where nothing is left of what was met, one can't know where to go on."""
    numbers = Numbers(20, 4)
    pager = Pager(numbers.fetch)
    iterator = aiter(pager)
    for _ in range(6):
        await anext(iterator)
    del numbers.rows[:6]
    with pytest.raises(PagingError, match="gone"):
        await Pager(numbers.fetch, start_at=pager.checkpoint).collect()


async def test_a_checkpoint_is_small_text() -> None:
    """It is JSON of under 2 KB, however long the list."""
    numbers = Numbers(700, 100)
    numbers.rows = [n + 10**9 for n in numbers.rows]
    pager = Pager(numbers.fetch)
    assert len(await pager.collect()) == 700
    assert json.loads(pager.checkpoint)["page"] == 6
    assert len(pager.checkpoint) < 2_000


@pytest.mark.parametrize("other", ["filter", "size", "practice"])
async def test_a_checkpoint_fits_its_list_only(hero: HeroClient, other: str) -> None:
    """With other filters, another page size or for another practice it is refused."""
    pager = hero.episodes.list(page_size=4, status="open")
    await pager.first()
    lists = {
        "filter": lambda: hero.episodes.list(page_size=4, start_at=pager.checkpoint),
        "size": lambda: hero.episodes.list(page_size=5, status="open", start_at=pager.checkpoint),
        "practice": lambda: hero.for_practice("2").episodes.list(
            page_size=4, status="open", start_at=pager.checkpoint
        ),
    }
    with pytest.raises(InvalidRequestError, match="start_at"):
        lists[other]()


@pytest.mark.parametrize(
    "garbage", ["", "{}", "[]", "null", '{"v":1}', '{"v":2,"list":"","page":0,"last":[]}']
)
async def test_garbage_is_no_checkpoint(garbage: str) -> None:
    """What is no checkpoint is refused by name."""
    with pytest.raises(InvalidRequestError, match="start_at"):
        Pager(Numbers(1, 1).fetch, start_at=garbage)


async def test_closing_while_reading_over_the_fake(hero: HeroClient, fake: FakeHero) -> None:
    """Every open episode is closed by a loop that closes what it reads."""
    fake.seed_episodes(300)
    async for episode in hero.episodes.list(status="open", page_size=7):
        await hero.episodes.update(episode.id, status="closed")
    assert not [each for each in fake.episodes() if each.status == "open"]


async def test_prefetch_keeps_order_and_bounds() -> None:
    """All items in order, with at most so many pages on their way ahead of the one in hand."""
    numbers = Numbers(50, 5)
    async with Pager(numbers.fetch).prefetch(3) as items:
        assert [item async for item in items] == list(range(50))
    assert numbers.most_at_once <= 4
    assert sorted(numbers.asked) == list(range(11))


async def test_prefetch_ends_with_its_block() -> None:
    """Leaving early, by an error of one's own, which arrives as it is, leaves nothing under way."""
    numbers = Numbers(1_000, 5)
    with pytest.raises(LookupError, match="mine"):
        await ahead([], numbers, until=7)
    assert numbers.at_once == 0
    assert len(numbers.asked) < 8


async def test_prefetch_raises_in_its_turn() -> None:
    """A page ahead that fails is an error only once its turn has come."""
    numbers = Numbers(50, 5)
    numbers.failing = {2}
    found: list[int] = []
    with pytest.raises(ServerError):
        await ahead(found, numbers)
    assert found == list(range(10))


async def test_prefetch_obeys_the_callers_scope() -> None:
    """A cancellation from outside ends it, and stays the caller's."""
    numbers = Numbers(1_000, 5)
    with anyio.CancelScope() as scope:
        async with Pager(numbers.fetch).prefetch(3) as items:
            async for item in items:
                if item == 7:
                    scope.cancel()
    assert scope.cancelled_caught
    assert numbers.at_once == 0


async def test_prefetch_steps_back_too() -> None:
    """What was fetched before the list moved is not taken for what comes next."""
    numbers = Numbers(60, 5)
    found: list[int] = []
    async with Pager(numbers.fetch).prefetch(2) as items:
        async for item in items:
            found.append(item)
            numbers.rows.remove(item)
    assert sorted(found) == list(range(60))


@pytest.mark.parametrize("pages", [0, -1, 1.5, True])
async def test_prefetch_wants_a_number(pages: int) -> None:
    """How many pages ahead is a whole number above 0."""
    with pytest.raises(InvalidRequestError, match="pages"):
        Pager(Numbers(1, 1).fetch).prefetch(pages)


async def test_three_failures_carry_the_place(hero: HeroClient, fake: FakeHero) -> None:
    """Over the API too, a list that breaks says where."""
    fake.queue(Status(500), on=LIST, times=3)
    with pytest.raises(HeroError) as caught:
        await hero.episodes.list(page_size=5).collect()
    assert json.loads(caught.value.checkpoint or "")["page"] == 0
