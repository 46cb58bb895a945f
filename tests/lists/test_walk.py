"""An item that is there from start to end comes exactly once, or an error does."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hero_async.errors import PagingError
from hero_async.walk import NAMELESS, Read, Walk
from tests.client.properties import steady
from tests.lists.model import CountKind, Others, Shifting, outcome, walk_through

SIZES = st.integers(1, 9)
LENGTHS = st.integers(0, 60)
SEEDS = st.integers(0, 2**32)


def others(shifting: Shifting, seed: int, share: float = 1.0) -> Others:
    """Whoever changes the list, in a way of their own for each seed."""
    return Others(shifting, Random(seed), share=share)  # noqa: S311  # a history, no secret


def nothing(_: Sequence[int]) -> None:
    """Leave the list alone."""


@settings(steady, max_examples=3_000)
@given(LENGTHS, SIZES, SEEDS)
def test_nothing_lasting_is_lost_or_twice(length: int, size: int, seed: int) -> None:
    """Others take out and put in between reads; a total shows it; nothing is lost or repeated."""
    shifting = Shifting(size, "total", list(range(length)))
    found = outcome(shifting, others(shifting, seed).act)
    if found is not None:
        assert shifting.lasting <= set(found)
        assert len(found) == len(set(found))


@settings(steady, max_examples=1_000)
@given(st.integers(60, 300), st.integers(20, 50), SEEDS)
def test_a_list_that_changes_moderately_is_read(length: int, size: int, seed: int) -> None:
    """A change between every fifth pair of reads is no reason for an error."""
    shifting = Shifting(size, "total", list(range(length)))
    found = outcome(shifting, others(shifting, seed, share=0.2).act)
    assert found is not None
    assert shifting.lasting <= set(found)


@pytest.mark.parametrize("kind", ["total", "none", "page"])
@pytest.mark.parametrize("share", [1.0, 0.5, 0.1])
@pytest.mark.parametrize("size", [1, 7, 20])
def test_closing_what_one_reads_skips_none(kind: CountKind, share: float, size: int) -> None:
    """Whoever removes what was given, all of it or some, is given every item all the same."""
    chance = Random(1)  # noqa: S311  # a history, no secret
    shifting = Shifting(size, kind, list(range(100)))

    def close(given: Sequence[int]) -> None:
        for item in given:
            if chance.random() < share:
                shifting.remove(item)

    assert sorted(walk_through(shifting, close)) == list(range(100))


@settings(steady, max_examples=500)
@given(LENGTHS, SIZES)
def test_a_quiet_list_costs_one_request_more(length: int, size: int) -> None:
    """With a total that stays, every page is read once, and the empty one that proves the end."""
    shifting = Shifting(size, "total", list(range(length)))
    assert walk_through(shifting, nothing) == list(range(length))
    assert shifting.reads == ceil(length / size) + 1


@settings(steady, max_examples=500)
@given(LENGTHS, SIZES, st.sampled_from(["none", "page"]))
def test_a_quiet_list_is_whole_without_a_total(length: int, size: int, kind: CountKind) -> None:
    """Whatever the count counts, each item comes once, for at most two reads a page."""
    shifting = Shifting(size, kind, list(range(length)))
    assert walk_through(shifting, nothing) == list(range(length))
    assert shifting.reads <= 2 * (ceil(length / size) + 1)


def walked(pages: Sequence[Sequence[int]], count: int | None) -> list[int]:
    """What comes of these pages, and empty ones for ever after."""
    walk: Walk[int] = Walk()
    found: list[int] = []
    for _ in range(200):
        if walk.next_index is None:
            return found
        index = walk.next_index
        items = tuple(pages[index]) if index < len(pages) else ()
        parts = walk.feed(Read(index, items, tuple(map(str, items)), count))
        found += [item for part in parts for item in part.items]
    raise AssertionError("the walk does not end")


@pytest.mark.parametrize("count", [None, 0, 1, 3, 6, 7, -1])
@pytest.mark.parametrize(
    "pages",
    [
        [[1, 2, 3], [4, 5, 6]],
        [[1, 2, 3], [4], [5, 6]],
        [[1], [2, 3, 4, 5, 6]],
        [[1, 2, 3], [3, 4, 5], [6]],
    ],
    ids=["even", "short in the middle", "larger than the first", "overlapping"],
)
def test_neither_length_nor_count_is_believed(pages: list[list[int]], count: int | None) -> None:
    """Whatever the lengths and the count say, each item comes once."""
    assert walked(pages, count) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("count", [100, 10**9])
def test_a_total_that_is_never_reached_is_an_error(count: int) -> None:
    """Where the server goes on promising more than it sends, the end is no end."""
    with pytest.raises(PagingError, match="counted"):
        walked([[1, 2, 3], [4, 5, 6]], count)


def test_reading_from_the_last_page_on_ends() -> None:
    """Where only the short last page was read, its length is not taken for a page's."""
    walk: Walk[int] = Walk(start=6)
    shifting = Shifting(10, "total", list(range(61)))
    assert rest_of(walk, shifting) == [60]


@pytest.mark.parametrize("holes", [1, 2, 4])
def test_a_hole_that_the_total_denies_is_read_through(holes: int) -> None:
    """Empty pages in the middle of a total that says more are not the end."""
    pages = [[1, 2], *[[] for _ in range(holes)], [3, 4]]
    assert walked(pages, count=2 * (holes + 2)) == [1, 2, 3, 4]


def test_a_page_repeated_for_ever_is_an_error() -> None:
    """A server that ignores the index ends the walk after a few requests, by an error."""
    with pytest.raises(PagingError) as caught:
        walked([[1, 2]] * 40, count=2)
    assert caught.value.page_index > 0


def test_look_alikes_without_ids_are_an_error() -> None:
    """Two items that no id tells apart may be two: they do not vanish into one."""
    walk: Walk[int] = Walk()
    walk.feed(Read(0, (1,), (f"{NAMELESS}x",), 2))
    with pytest.raises(PagingError):
        walk.feed(Read(1, (1,), (f"{NAMELESS}x",), 2))


def test_look_alikes_on_one_page_are_kept() -> None:
    """Equal items of one page all come."""
    walk: Walk[int] = Walk()
    (part,) = walk.feed(Read(0, (1, 1), (f"{NAMELESS}x", f"{NAMELESS}x"), None))
    assert part.items == (1, 1)


@settings(steady, max_examples=1_000)
@given(st.integers(1, 60), SIZES, st.data())
def test_a_walk_goes_on_where_another_stopped(length: int, size: int, data: st.DataObject) -> None:
    """From the last items of an earlier walk, what lasts and lies behind them comes once."""
    done = data.draw(st.integers(1, length))
    gone = data.draw(st.sets(st.integers(0, length - 1), max_size=length // 2))
    before = data.draw(st.integers(0, 2 * size))
    rows = [-n for n in range(1, before + 1)] + [n for n in range(length) if n not in gone]
    anchors = [str(n) for n in range(max(0, done - 64), done)]
    walk: Walk[int] = Walk((done - 1) // size, anchors)
    shifting = Shifting(size, "total", rows)
    if not set(map(str, rows)) & set(anchors):
        with pytest.raises(PagingError, match="gone"):
            rest_of(walk, shifting)
        return
    found = rest_of(walk, shifting)
    assert found == [n for n in range(done, length) if n not in gone]


def rest_of(walk: Walk[int], shifting: Shifting) -> list[int]:
    """What is left of a quiet list."""
    found: list[int] = []
    while walk.next_index is not None:
        parts = walk.feed(shifting.read(walk.next_index))
        found += [item for part in parts for item in part.items]
    return found
