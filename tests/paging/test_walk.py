"""Histories of a shifting list, told by hypothesis so that a failure shrinks to its shortest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hero_async.errors import PagingError
from hero_async.walk import NAMELESS, Read, Walk
from tests.client.properties import steady
from tests.paging.model import (
    Change,
    CountKind,
    Server,
    Story,
    hidings,
    histories,
    lengths,
    sizes,
    tell,
)

thousands = settings(steady, max_examples=1_500, derandomize=True)


def served(length: int, size: int, kind: CountKind = "total", hidden: Sequence[int] = ()) -> Server:
    """A list of so many numbers."""
    return Server(size, kind, list(range(length)), frozenset(hidden))


def page_of(index: int, *keys: str, count: int | None = None) -> Read[str]:
    """A page whose items are their own keys."""
    return Read(index, keys, keys, count)


def assert_exactly_once(server: Server, story: Story) -> None:
    """Fail if a lasting item is missing from a whole story, or any came twice."""
    assert len(story.given) == len(set(story.given))
    if story.error is None:
        assert server.lasting <= set(story.given)


@thousands
@given(lengths, sizes, histories)
def test_nothing_is_lost_while_others_come_and_go(
    length: int, size: int, changes: list[Change]
) -> None:
    """With a total, every lasting item comes exactly once, or the walk says that it can't be."""
    server = served(length, size)
    assert_exactly_once(server, tell(server, changes))


@thousands
@given(lengths, sizes, histories, st.sampled_from(["none", "page"]), st.booleans())
def test_one_way_changes_need_no_total(
    length: int, size: int, changes: list[Change], kind: CountKind, comes: bool
) -> None:
    """Where rows only go, or only come, a list without a usable count is read exactly once too."""
    server = served(length, size, kind)
    one_way = [Change(comes, change.places) for change in changes]
    assert_exactly_once(server, tell(server, one_way))


@thousands
@given(lengths, sizes, histories, st.integers(1, 40))
def test_a_second_walk_goes_on_though_the_list_shifts(
    length: int, size: int, changes: list[Change], stop: int
) -> None:
    """A walk that stops anywhere and one that goes on from there give each lasting item once."""
    server = served(length, size)
    story = tell(server, changes, stop=stop)
    assume(story.error is None and len(story.given) == stop)
    rest = tell(server, changes[::-1], Walk(*story.checkpoint()))
    assert_exactly_once(server, Story(story.given + rest.given, error=rest.error))


@thousands
@given(lengths, sizes, st.integers(1, 40), st.integers(1, 5))
def test_few_anchors_are_enough_on_a_quiet_list(
    length: int, size: int, stop: int, anchors: int
) -> None:
    """One key that is still there is all that a second walk needs."""
    assume(stop <= length)
    server = served(length, size)
    rest = tell(server, walk=Walk(*tell(server, stop=stop).checkpoint(anchors)))
    assert rest.given == list(range(stop, length))


@thousands
@given(lengths, sizes, hidings)
def test_hidden_rows_make_pages_short_and_lose_nothing(
    length: int, size: int, hidden: frozenset[int]
) -> None:
    """Short pages, and up to four empty ones in a row, are read through where the total says so."""
    server = served(length, size, hidden=sorted(hidden))
    starts = range(0, length, size)
    shown = [any(row not in hidden for row in server.rows[at : at + size]) for at in starts]
    assume("xxxxx" not in "".join("." if each else "x" for each in shown))
    assert tell(server).given == sorted(server.lasting)


@thousands
@given(lengths, sizes, st.sampled_from(["none", "page", "nonsense"]))
def test_a_quiet_list_needs_no_count(length: int, size: int, kind: CountKind) -> None:
    """Without a usable count, each item comes once, in order, in a bounded number of requests."""
    server = served(length, size, kind)
    assert tell(server).given == list(range(length))
    assert server.reads <= 2 * (length // size + 2) + 5


@settings(thousands, max_examples=500)
@given(sizes, histories, st.sampled_from(["total", "none", "page", "nonsense"]))
def test_a_walk_always_ends(size: int, changes: list[Change], kind: CountKind) -> None:
    """Whatever others do and the server counts, the number of requests is bounded."""
    server = served(40, size, kind)
    tell(server, changes)
    assert server.reads <= 400


def requests_until_error(walk: Walk[str], last: int, count: int | None) -> int:
    """How often a server is asked that gives its page `last` for every index behind it."""
    for requests in range(1, 60):
        index = walk.next_index or 0
        keys = (f"{min(index, last)}-{n}" for n in range(2))
        try:
            walk.feed(page_of(index, *keys, count=count))
        except PagingError:
            return requests
    pytest.fail("the walk goes on")


@pytest.mark.parametrize("count", [None, 0, 2, 3, 10**6])
@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_repeated_page_is_found_out(count: int | None, last: int) -> None:
    """A server that repeats its last page for ever is an error after some twenty requests."""
    assert requests_until_error(Walk(), last, count) <= 2 * last + 20


@pytest.mark.parametrize("start", [0, 3])
@pytest.mark.parametrize("last", [0, 2, 5])
def test_a_lost_checkpoint_is_not_sought_for_ever(start: int, last: int) -> None:
    """Nor does such a server keep one who looks for anchors that are gone."""
    assert requests_until_error(Walk(start, ["gone"]), last, 2) <= 2 * max(start, last) + 2


def test_a_refused_page_takes_none_with_it() -> None:
    """What is new on a page comes, though the one read before it is then refused."""
    a, b, c, d = (f"{NAMELESS}{letter}" for letter in "abcd")
    walk: Walk[str] = Walk()
    for index, keys in enumerate([("1", "2"), (a, b)]):
        assert walk.feed(page_of(index, *keys, count=9))
    assert walk.feed(page_of(2, c, d, count=8)) == ()
    (part,) = walk.feed(page_of(1, b, c, count=8))
    assert part.items == (c,)
    with pytest.raises(PagingError, match="no ids"):
        walk.feed(page_of(2, c, d, count=8))
