"""Lists of the API: one object to await, to iterate over, to count, to cut and to take up again."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from hashlib import blake2b
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from attrs import field, frozen
from hero_api.model import Model

from hero_async.checkpoint import Position
from hero_async.errors import HeroError, InvalidRequestError, PagingError

if TYPE_CHECKING:
    from hero_async.prefetch import Prefetch
    from hero_async.walk import Read, Walk

T = TypeVar("T")

_MAX_COLLECTED: Final = 100_000


@frozen
class Page(Generic[T]):
    """One page: its items, its zero-based index, and the server's `count`, whatever it counts.

    `nulls` is how many nulls stood between the items.
    """

    items: tuple[T, ...] = field(repr=False)
    index: int
    count: int | None = None
    nulls: int = field(default=0, repr=False)

    @classmethod
    def of(cls, items: Any, index: int, count: Any) -> Page[T]:
        """From what an answer holds, whatever that is: nulls and missing fields are no items."""
        found = cast(list[T | None], items) if isinstance(items, list) else []
        counted = int(count) if isinstance(count, (int, float)) and isfinite(count) else None
        there = tuple(item for item in found if item is not None)
        return cls(there, index, counted, len(found) - len(there))


FetchPage = Callable[[int], Awaitable[Page[T]]]


class Pager(Generic[T]):
    """A list: `await` it for its first page, iterate over it for all its items.

    An item that is there from start to end comes exactly once, though others come and go while
    one reads, or an error says that this can't be had; `hero_async.walk` has the rule. Every
    iteration reads the list anew. Nothing is held between pages, so it can be left at any item.
    """

    def __init__(
        self,
        fetch: FetchPage[T],
        *,
        first_index: int = 0,
        listing: str = "",
        start_at: str | None = None,
        limit: int | None = None,
        one_page: bool = False,
    ) -> None:
        self._fetch = fetch
        self._one_page = one_page
        self._listing = listing
        self._limit = limit
        self._start = (
            Position(listing, first_index)
            if start_at is None
            else Position.parse(start_at, listing)
        )
        self._position = self._start

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._fetch(self._start.page_index).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self._parts(self._fetch))

    def pages(self) -> AsyncIterator[Page[T]]:
        """The pages, each with those of its items that are new; empty ones are left out.

        Raises:
            PagingError: while iterating, if items could be lost.
        """
        return _Pages(self._parts(self._fetch))

    def prefetch(self, pages: int) -> Prefetch[Page[T], AsyncIterator[T]]:
        """All items, with pages fetched ahead, for `async with ... as items`.

        At most `pages` of them are ahead, and the order is kept. Leaving the block, by an error or
        early, cancels what is under way.

        Raises:
            InvalidRequestError: `pages` is not a whole number above 0.
        """
        if type(pages) is not int or pages < 1:
            raise InvalidRequestError("pages", "must be a whole number above 0")
        from hero_async.prefetch import Prefetch

        ahead = 0 if self._one_page else pages
        return Prefetch(self._fetch, ahead, _horizon, lambda fetch: _Items(self._parts(fetch)))

    def limit(self, items: int) -> Pager[T]:
        """The same list, at most so many items of it; the page size is another matter.

        Raises:
            InvalidRequestError: `items` is not a whole number, 0 or more.
        """
        if type(items) is not int or items < 0:
            raise InvalidRequestError("items", "must be a whole number, 0 or more")
        return Pager(
            self._fetch,
            listing=self._listing,
            start_at=str(self._start),
            limit=items if self._limit is None else min(items, self._limit),
            one_page=self._one_page,
        )

    async def first(self) -> T | None:
        """The first item, None if there is none."""
        return await anext(aiter(self.limit(1)), None)

    async def collect(self, *, max_items: int = _MAX_COLLECTED) -> list[T]:
        """All items in a list.

        Raises:
            InvalidRequestError: `max_items` is not a whole number, 0 or more.
            PagingError: there are more than `max_items`; nothing is cut off in silence. Use
                `limit`, or iterate.
        """
        if type(max_items) is not int or max_items < 0:
            raise InvalidRequestError("max_items", "must be a whole number, 0 or more")
        found: list[T] = []
        async for item in self:
            if len(found) == max_items:
                raise PagingError(f"the list holds more than {max_items} items")
            found.append(item)
        return found

    async def total(self) -> int | None:
        """What the server counts, by reading one page; None if it says nothing."""
        return (await self).count

    @property
    def checkpoint(self) -> str:
        """Where the latest iteration is, as a small text for `start_at`.

        It stands behind the last item that was given out: store it when that item is dealt with.
        """
        return str(self._position)

    def _parts(self, fetch: FetchPage[T]) -> _Parts[T]:
        self._position = self._start.copy()
        return _Parts(fetch, self._position, self._limit, one_page=self._one_page)


def _horizon(page: Page[Any]) -> int:
    """The index of the empty page that ends the list, if the count is a total."""
    if page.count is None or not page.items:
        return sys.maxsize
    return -(-page.count // len(page.items))


class _Parts(Generic[T]):
    """The new parts of page after page."""

    def __init__(
        self, fetch: FetchPage[T], position: Position, limit: int | None, *, one_page: bool
    ) -> None:
        from hero_async.walk import Walk

        self.position = position
        self._one_page = one_page
        self._fetch = fetch
        self._walk: Walk[T] = Walk(
            position.page_index,
            tuple(position.anchors),
            end=1 if one_page else sys.maxsize,
        )
        self._ready: deque[Read[T]] = deque()
        self._left = limit
        self._rest = 0

    async def next(self) -> Read[T]:
        """The next part that is not empty."""
        while not self._ready:
            if self._walk.next_index is None or self._left == 0 or self._is_read():
                self._refuse_rest()
                raise StopAsyncIteration
            await self._read(self._walk.next_index)
        return self._within_limit(self._ready.popleft())

    def _is_read(self) -> bool:
        return self._one_page and self._walk.next_index != 0

    def _refuse_rest(self) -> None:
        """A list without paging parameters that says it has more has no way to give it."""
        if self._rest > 0 and self._left != 0:
            error = PagingError(
                f"the list has no pages, and came without {self._rest} of the items it counts"
            )
            error.checkpoint = str(self.position)
            raise error

    async def _read(self, index: int) -> None:
        from hero_async.walk import Read

        try:
            page = await self._fetch(index)
            keys = tuple(map(key_of, page.items))
            came = len(page.items) + page.nulls
            self._rest = (page.count or 0) - came if self._one_page else 0
            self._ready.extend(self._walk.feed(Read(index, page.items, keys, page.count)))
        except HeroError as error:
            error.checkpoint = str(self.position)
            raise

    def _within_limit(self, part: Read[T]) -> Read[T]:
        if self._left is None:
            return part
        cut = part.only(range(min(self._left, len(part.items))))
        self._left -= len(cut.items)
        return cut


class _Pages(Generic[T]):
    def __init__(self, parts: _Parts[T]) -> None:
        self._parts = parts

    def __aiter__(self) -> _Pages[T]:
        return self

    async def __anext__(self) -> Page[T]:
        part = await self._parts.next()
        for key in part.keys:
            self._parts.position.passed(part.index, key)
        return Page(part.items, part.index, part.count)


class _Items(Generic[T]):
    def __init__(self, parts: _Parts[T]) -> None:
        self._parts = parts
        self._rest: Iterator[tuple[str, T]] = iter(())
        self._note = parts.position.anchors.append

    def __aiter__(self) -> _Items[T]:
        return self

    async def __anext__(self) -> T:
        for key, item in self._rest:
            self._note(key)
            return item
        part = await self._parts.next()
        # Nothing is awaited from here to the item: the position never names a page too early.
        self._parts.position.page_index = part.index
        self._rest = zip(part.keys, part.items, strict=True)
        key, item = next(self._rest)
        self._note(key)
        return item


def key_of(item: object) -> str:
    """What tells an item from others: its id; without one, all that it holds."""
    identity = getattr(item, "id", None)
    if type(identity) is str:
        return identity
    if isinstance(item, Model) and not isinstance(identity, (str, int)):
        identity = item.additional_properties.get("id")
    if isinstance(identity, (str, int)):
        return str(identity)
    if not isinstance(item, Model):
        return str(item)
    from hero_async.walk import NAMELESS

    text = json.dumps(item.to_dict(), sort_keys=True, default=str)
    return NAMELESS + blake2b(text.encode(errors="replace"), digest_size=16).hexdigest()
