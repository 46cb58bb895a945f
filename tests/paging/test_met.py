"""The keys that were met: what a plain set would say, in much less memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Generator
from contextlib import contextmanager
from random import Random
from unittest.mock import patch
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hero_async.met import Met
from hero_async.walk import Read, Walk
from tests.client.properties import steady
from tests.paging.model import Change, CountKind, Server, histories, lengths, sizes, tell

# Few letters, so that keys are parts of each other; some that are odd in UTF-8.
KEYS = st.text("ab?\x00\xff~\ud800\udfff\U0001f600", max_size=4)


@contextmanager
def folding(few: int, buckets: int = 2) -> Generator[None]:
    """As if that many keys were many, with so few buckets that they are shared."""
    with patch("hero_async.met._FEW", few), patch("hero_async.met._BUCKETS", buckets):
        yield


@settings(steady, max_examples=1_000)
@given(st.lists(KEYS), st.lists(st.lists(KEYS, max_size=5)), st.integers(1, 9))
def test_it_is_a_set(first: list[str], pages: list[list[str]], few: int) -> None:
    """Before and after it folds them, it says of each key what a plain set says."""
    with folding(few):
        met, plain = Met(first), set(first)
        for page in pages:
            assert met.places(page) == [n for n, key in enumerate(page) if key in plain]
            met.update(page)
            plain.update(page)


def test_it_is_a_set_of_many() -> None:
    """The same at its own measure: of 20,000 keys each is met, and none beside them."""
    met = Met()
    for page in map(_page, range(200)):
        assert met.places(page) == []
        met.update(page)
    for page in map(_page, range(200)):
        assert met.places(page) == list(range(100))
        assert met.places([key[:-1] for key in page]) == []


@settings(steady, max_examples=1_000)
@given(lengths, sizes, histories, st.sampled_from(["total", "none", "page"]), st.integers(1, 20))
def test_a_walk_is_the_same(
    length: int, size: int, changes: list[Change], kind: CountKind, few: int
) -> None:
    """Whatever happens to a list, it is read in the same way when what was met is folded."""
    plain = tell(Server(size, kind, list(range(length))), changes)
    with folding(few):
        folded = tell(Server(size, kind, list(range(length))), changes)
    assert (folded.given, folded.pages) == (plain.given, plain.pages)
    assert (folded.error is None) == (plain.error is None)


@settings(steady, max_examples=500)
@given(lengths, sizes, st.integers(0, 9), st.data())
def test_a_checkpoint_is_found_the_same(
    length: int, size: int, start: int, data: st.DataObject
) -> None:
    """Anchors that moved are found, or missed, in the same way when much is folded."""
    anchors = [str(data.draw(st.integers(0, length + 1)))]
    plain = tell(Server(size, "total", list(range(length))), walk=Walk(start, anchors))
    with folding(few=3):
        folded = tell(Server(size, "total", list(range(length))), walk=Walk(start, anchors))
    assert (folded.given, folded.pages) == (plain.given, plain.pages)
    assert str(folded.error) == str(plain.error)


@pytest.mark.parametrize("count", [100_000, None])
def test_a_long_list_is_walked_in_little_memory(count: int | None) -> None:
    """Ids as long as UUIDs: a walk through 100,000 of them grows by less than 5 MB."""
    walk: Walk[str] = Walk()
    tracemalloc.start()
    while walk.next_index is not None:
        keys = _page(walk.next_index) if walk.next_index < 1_000 else ()
        walk.feed(Read(walk.next_index, keys, keys, count))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def _page(index: int) -> tuple[str, ...]:
    """The keys of a page of 100."""
    chance = Random(index)  # noqa: S311  # test data
    return tuple(str(UUID(int=chance.getrandbits(128))) for _ in range(100))
