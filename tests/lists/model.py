"""A server's list, which others change between any two reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

from attrs import define, field

from hero_async.errors import PagingError
from hero_async.walk import Read, Walk

CountKind = Literal["total", "none", "page"]


@define
class Shifting:
    """A list of numbers, newest last; `lasting` are those that were there all the time."""

    size: int
    kind: CountKind
    rows: list[int]
    lasting: set[int] = field(init=False)
    reads: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self.lasting = set(self.rows)

    def read(self, index: int) -> Read[int]:
        """One page, and the count of that moment."""
        self.reads += 1
        items = tuple(self.rows[index * self.size : (index + 1) * self.size])
        counts = {"total": len(self.rows), "none": None, "page": len(items)}
        return Read(index, items, tuple(map(str, items)), counts[self.kind])

    def remove(self, item: int) -> None:
        """Somebody takes an item out."""
        if item in self.rows:
            self.rows.remove(item)
            self.lasting.discard(item)

    def insert(self, place: int, item: int) -> None:
        """Somebody puts an item in."""
        self.rows.insert(min(place, len(self.rows)), item)


def walk_through(
    shifting: Shifting, between: Callable[[Sequence[int]], None], most: int = 2_000
) -> list[int]:
    """Everything that a walk gives, while `between` does as it likes after each read."""
    walk: Walk[int] = Walk()
    given: list[int] = []
    while walk.next_index is not None:
        assert shifting.reads < most, "the walk does not end"
        new = [item for part in walk.feed(shifting.read(walk.next_index)) for item in part.items]
        given += new
        between(new)
    return given


@define
class Others:
    """Who changes the list: by one kind of change between two reads, so that a total tells."""

    shifting: Shifting
    chance: Random
    changes: int = 3
    share: float = 1.0
    next_item: int = 10_000

    def act(self, _given: Sequence[int]) -> None:
        """Take some out anywhere, or put some in anywhere, or leave it."""
        if self.chance.random() >= self.share:
            return
        change = self.chance.choice([self._take, self._put, self._leave])
        for _ in range(self.chance.randint(0, self.changes)):
            change()

    def _take(self) -> None:
        if self.shifting.rows:
            self.shifting.remove(self.chance.choice(self.shifting.rows))

    def _put(self) -> None:
        self.next_item += 1
        self.shifting.insert(self.chance.randint(0, len(self.shifting.rows)), self.next_item)

    def _leave(self) -> None:
        pass


def outcome(shifting: Shifting, between: Callable[[Sequence[int]], None]) -> list[int] | None:
    """What was given, None if the walk said that it can't be done."""
    try:
        return walk_through(shifting, between)
    except PagingError:
        return None
