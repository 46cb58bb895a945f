"""Lists, page by page.

The rule: a list ends at an empty page and nowhere else. The server may clamp the page size, and
whether its `count` is of the page or of all is not documented, so neither a short page nor the
count proves the end. That costs one request at the end, and loses nothing.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from math import isfinite
from typing import Any, Generic, TypeVar, cast

from attrs import field, frozen

from hero_async.errors import PagingError

T = TypeVar("T")


@frozen
class Page(Generic[T]):
    """One page: its items, its zero-based index, and the server's `count`, whatever it counts."""

    items: tuple[T, ...] = field(repr=False)
    index: int
    count: int | None = None

    @classmethod
    def of(cls, items: Any, index: int, count: Any) -> Page[T]:
        """From what an answer holds, whatever that is: nulls and missing fields are no items."""
        found = cast(list[T], items) if isinstance(items, list) else []
        counted = int(count) if isinstance(count, (int, float)) and isfinite(count) else None
        return cls(tuple(found), index, counted)


FetchPage = Callable[[int], Awaitable[Page[T]]]


class Pager(Generic[T]):
    """A list of the API: `await` it for its first page, iterate over it for all its items.

    Every iteration reads the list anew. Nothing is held between pages, so it can be left at any
    item.
    """

    def __init__(self, fetch: FetchPage[T], *, first_index: int = 0) -> None:
        self._fetch = fetch
        self._first_index = first_index

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._fetch(self._first_index).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self.pages())

    def pages(self) -> AsyncIterator[Page[T]]:
        """The pages that hold items.

        Raises:
            PagingError: while iterating, if the server sends one page twice in a row.
        """
        return _Pages(self._fetch, self._first_index)


class _Pages(Generic[T]):
    def __init__(self, fetch: FetchPage[T], first_index: int) -> None:
        self._fetch = fetch
        self._next_index = first_index
        self._last: tuple[T, ...] | None = None

    def __aiter__(self) -> _Pages[T]:
        return self

    async def __anext__(self) -> Page[T]:
        page = await self._fetch(self._next_index)
        if not page.items:
            raise StopAsyncIteration
        if page.items == self._last:
            raise _repeated(page.index)
        self._last = page.items
        self._next_index += 1
        return page


class _Items(Generic[T]):
    def __init__(self, pages: AsyncIterator[Page[T]]) -> None:
        self._pages = pages
        self._items: tuple[T, ...] = ()
        self._position = 0

    def __aiter__(self) -> _Items[T]:
        return self

    async def __anext__(self) -> T:
        while self._position >= len(self._items):
            page = await anext(self._pages)
            self._items, self._position = page.items, 0
        item = self._items[self._position]
        self._position += 1
        return item


def _repeated(index: int) -> PagingError:
    error = PagingError(
        f"page {index} holds the same items as the one before it: the server does not page on"
    )
    error.page_index = index
    return error
