"""A server's list that others change between any two reads, hidden rows included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field, frozen
from hypothesis import strategies as st

from hero_async.errors import PagingError
from hero_async.walk import Read, Walk

CountKind = Literal["total", "none", "page", "nonsense"]

_BOUND = 2_000
_NEW = 1_000


@frozen
class Change:
    """What others do between two reads: rows come in, or rows go, never both (see `walk`)."""

    comes: bool
    places: tuple[int, ...]


@define
class Server:
    """Rows, some of which are hidden: they take up room on a page, and are not shown."""

    size: int
    kind: CountKind
    rows: list[int]
    hidden: frozenset[int] = frozenset()
    reads: int = field(init=False, default=0)
    lasting: set[int] = field(init=False)
    newest: int = field(init=False, default=_NEW)

    def __attrs_post_init__(self) -> None:
        self.lasting = set(self.rows) - self.hidden

    def read(self, index: int) -> Read[int]:
        """One page, and the count of that moment."""
        self.reads += 1
        assert self.reads <= _BOUND, "the walk does not end"
        room = self.rows[index * self.size : (index + 1) * self.size]
        items = tuple(row for row in room if row not in self.hidden)
        counts = {"total": len(self.rows), "none": None, "page": len(items), "nonsense": 10**6}
        return Read(index, items, tuple(map(str, items)), counts[self.kind])

    def remove(self, row: int) -> None:
        """Take a row out."""
        self.rows.remove(row)
        self.lasting.discard(row)

    def suffer(self, change: Change) -> None:
        """Let others change the list."""
        for place in change.places:
            if change.comes:
                self.newest += 1
                self.rows.insert(place % (len(self.rows) + 1), self.newest)
            elif self.rows:
                self.remove(self.rows[place % len(self.rows)])


@define
class Story:
    """What a walk gave, and the page of each; `error` if it could not go on."""

    given: list[int] = field(factory=list[int])
    pages: list[int] = field(factory=list[int])
    error: PagingError | None = None

    def checkpoint(self, anchors: int = 64) -> tuple[int, list[str]]:
        """Where the next walk starts, and the keys of the last items."""
        return self.pages[-1], [str(row) for row in self.given[-anchors:]]


def tell(
    server: Server,
    changes: Sequence[Change] = (),
    walk: Walk[int] | None = None,
    stop: int | None = None,
) -> Story:
    """Walk to the end, to an error, or to so many items, while others change the list."""
    story, walk, waiting = Story(), walk or Walk(), iter(changes)
    while walk.next_index is not None:
        try:
            parts = walk.feed(server.read(walk.next_index))
        except PagingError as error:
            story.error = error
            break
        for part in parts:
            story.given += part.items
            story.pages += [part.index] * len(part.items)
        if stop is not None and len(story.given) >= stop:
            del story.given[stop:], story.pages[stop:]
            break
        if (change := next(waiting, None)) is not None:
            server.suffer(change)
    return story


lengths = st.integers(0, 40)
sizes = st.integers(1, 7)
histories = st.lists(
    st.builds(
        Change, comes=st.booleans(), places=st.lists(st.integers(0, 99), max_size=3).map(tuple)
    ),
    max_size=40,
)
hidings = st.frozensets(st.integers(0, 39), max_size=15)
