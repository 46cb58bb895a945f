"""Which page to read next, and what of it is new: the rule of paging, without any I/O.

A list may change while it is read. Items that come in before the place one has reached push others
back, and are met twice; items that go pull others forward, past the place, and plain paging skips
them. So a page is believed to follow on the last one only if something vouches for that:

- it overlaps: it holds an item that was met before; or
- the server's `count` can be a total (it covers the page's place) and has not changed.

Else the walk steps back to where the list overlaps what was met, or to its start, and goes on from
there. It ends at an empty page, if the same vouches for it; where `count` promises more pages, they
are asked for first.

On a list that stays quiet and tells its total this costs one request, the empty page. A `count`
that is no total vouches for nothing: each page is then confirmed by reading the one before it
again. What no rule can see is a balanced change between two requests: as many items gone before the
place as came in behind it, so that the count stays the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final, Generic, TypeVar

from attrs import evolve, field, frozen

from hero_async.errors import PagingError
from hero_async.met import Met

T = TypeVar("T")

NAMELESS: Final = "~"

_MAX_FRUITLESS: Final = 16
_MAX_EMPTY: Final = 5


@frozen
class Read(Generic[T]):
    """A page as it was read, with the keys that tell its items apart."""

    index: int
    items: tuple[T, ...] = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    count: int | None

    def only(self, places: Sequence[int]) -> Read[T]:
        """The same page with the items at these places only."""
        if len(places) == len(self.items):
            return self
        items = tuple(self.items[place] for place in places)
        return evolve(self, items=items, keys=tuple(self.keys[place] for place in places))


class Walk(Generic[T]):
    """One walk through one list: read the page `next_index`, `feed` it, until that is None.

    `anchors` are the keys of the last items that an earlier walk met; this one goes on behind them,
    from the page `start`. Anchors that moved are looked for up to the page `end`.
    """

    def __init__(self, start: int = 0, anchors: Sequence[str] = (), end: int = sys.maxsize) -> None:
        self.next_index: int | None = start
        self._resumed = self._seeking = bool(anchors)
        self._end = end
        self._start, self._sought = start, Met()
        self._nearby = self._around(start)
        self._floor = 0 if anchors else start
        self._met = Met(anchors)
        self._last: Read[T] | None = None
        self._waiting: Read[T] | None = None
        self._stride = 0
        self._longest = 1
        self._measured = 0
        self._fruitless = 0
        self._empty = 0

    def feed(self, page: Read[T]) -> tuple[Read[T], ...]:
        """Take in the page that was asked for; the parts that are new, page by page, in order.

        Raises:
            PagingError: there is nothing new any more and no end either, or what the anchors name
                is gone.
        """
        self._measure(page)
        new = self._taken(self._believed(page))
        self._fruitless = 0 if new or self._seeking else self._fruitless + 1
        if self.next_index is not None and self._fruitless > _MAX_FRUITLESS:
            raise _stuck(
                page.index,
                "page after page brings nothing new; the server repeats itself or miscounts, or "
                "the list changes faster than it can be read",
            )
        return new

    def _measure(self, page: Read[T]) -> None:
        """How long a page is, as far as one knows: the list's last may be the only one read yet."""
        self._longest = max(self._longest, len(page.items))
        self._measured += 2 if page.index == 0 else bool(page.items)

    def _believed(self, page: Read[T]) -> list[Read[T]]:
        """The pages that follow on what was met; none if the walk must step back first."""
        waiting, self._waiting = self._waiting, None
        if self._seeking and not self._overlaps(page):
            self._seek_on(page)
            return []
        if self._stride == 0 and self._is_vouched_for(page):
            return [page]
        if self._overlaps(page) or self._is_first(page):
            together = waiting is not None and self._are_of_one_moment(page, waiting)
            return [page, waiting] if waiting is not None and together else [page]
        self._step_back(page)
        return []

    def _taken(self, pages: Sequence[Read[T]]) -> tuple[Read[T], ...]:
        """Their new parts; a later page that is refused is left to be read again."""
        new: list[Read[T]] = []
        for page in pages:
            try:
                part = self._accept(page)
            except PagingError:
                if not new:
                    raise
                break
            if part.items:
                new.append(part)
        return tuple(new)

    def _step_back(self, page: Read[T]) -> None:
        """Back by one page, which may show that nothing changed; then by ever more."""
        self._waiting = page if self._stride == 0 else None
        self._stride = max(1, self._stride * 2)
        self.next_index = max(page.index - self._stride, self._floor)

    def _seek_on(self, page: Read[T]) -> None:
        """The anchors have moved: to the front, where items went; else back, where some came."""
        # Some servers answer an index behind the end with a page that they gave before.
        sought = len(self._sought.places(page.keys)) == len(page.keys)
        repeats = page.index > self._start and sought
        self._end = min(self._end, page.index) if repeats or not page.items else self._end
        self._sought.update(page.keys)
        self.next_index = next(self._nearby, None)
        if self.next_index is None:
            raise _stuck(page.index, "what the checkpoint names is gone; read the list anew")

    def _around(self, start: int) -> Iterator[int]:
        """The pages before and behind a page, the nearest first, as far as there are any."""
        for distance in count(1):
            before, behind = start - distance, start + distance
            if before < 0 and behind >= self._end:
                return
            yield from (index for index in (before, behind) if 0 <= index < self._end)

    def _accept(self, page: Read[T]) -> Read[T]:
        met = self._met.places(page.keys)
        new: Sequence[int] = range(len(page.keys))
        if met:
            new = sorted(set(new).difference(met))
        self._refuse_look_alikes(page, met=len(met))
        part = page.only(new)
        self._met.update(part.keys)
        self._last, self._stride, self._seeking = page, 0, False
        self._empty = 0 if page.items else self._empty + 1
        self.next_index = page.index + 1 if page.items or self._promises_more(page) else None
        if not met or not self._resumed:
            return part
        # Before the last anchor lies what the earlier walk met, and this one may not know.
        return page.only([place for place in new if place > met[-1]])

    def _refuse_look_alikes(self, page: Read[T], *, met: int) -> None:
        """Where items have no ids, two that look alike may be two."""
        reads_on = self._last is None or page.index > self._last.index
        if met and reads_on and any(key.startswith(NAMELESS) for key in page.keys):
            raise _stuck(page.index, "its items have no ids, and some look like earlier ones")

    def _overlaps(self, page: Read[T]) -> bool:
        return bool(self._met.places(page.keys))

    def _is_first(self, page: Read[T]) -> bool:
        """Whether nothing can lie between this page and where the walk began."""
        return self._last is None or (page.index <= self._floor and not self._resumed)

    def _is_vouched_for(self, page: Read[T]) -> bool:
        last = self._last
        if last is None or page.count is None or page.count != last.count:
            return False
        return self._total(page if page.items else last) is not None

    def _are_of_one_moment(self, page: Read[T], behind: Read[T]) -> bool:
        """Whether nothing changed between the reads of two neighbours, the later one read first."""
        total = self._total(behind) if behind.items else behind.count or None
        if total is not None:
            return total == page.count
        return self._last is not None and self._last.keys == page.keys

    def _total(self, page: Read[T]) -> int | None:
        """The count, if it can be a total: it covers all that lies up to the end of this page."""
        place = page.index * self._longest + len(page.items)
        return page.count if page.count is not None and page.count >= place else None

    def _promises_more(self, page: Read[T]) -> bool:
        place = (page.index + 1) * self._longest
        more = page.count is not None and page.count > place and self._measured > 1
        if more and self._empty >= _MAX_EMPTY:
            raise _stuck(
                page.index, f"{page.count} items are counted, but page after page is empty"
            )
        return more


def _stuck(index: int, reason: str) -> PagingError:
    error = PagingError(f"the list can't be read on at page {index}: {reason}")
    error.page_index = index
    return error
