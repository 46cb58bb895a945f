"""Things by their id, in the order in which they came."""

from collections import Counter
from collections.abc import Callable
from threading import Lock, RLock
from typing import Generic, TypeVar

from attrs import define, field

from hero_async.testing.refusal import NotThereError

T = TypeVar("T")


@define(eq=False)
class Ids:
    """Hands out ids; two things of one kind never share one, whoever owns them."""

    _last: Counter[str] = field(init=False, factory=Counter[str])
    _claimed: set[tuple[str, str]] = field(init=False, factory=set[tuple[str, str]])
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def next(self, kind: str) -> str:
        """The id after the last one of this kind; the first is "1"."""
        with self._lock:
            self._last[kind] += 1
            while (kind, str(self._last[kind])) in self._claimed:
                self._last[kind] += 1
            return str(self._last[kind])

    def claim(self, kind: str, wanted: str) -> None:
        """Give out this one, which somebody chose.

        Raises:
            ValueError: it was given out before.
        """
        with self._lock:
            passed = wanted.isdecimal() and int(wanted) <= self._last[kind]
            if passed or (kind, wanted) in self._claimed:
                raise ValueError(f"the id is taken: leave it out, or choose a free one of {kind}")
            self._claimed.add((kind, wanted))


@define(eq=False)
class Collection(Generic[T]):
    """Values that are replaced, never changed, so that a reader never sees half of a change."""

    _lock: RLock
    _things: dict[str, T] = field(init=False, factory=dict[str, T], repr=False)

    def all(self) -> tuple[T, ...]:
        """Everything, in the order in which it came."""
        with self._lock:
            return tuple(self._things.values())

    def get(self, key: str) -> T | None:
        """What goes by this id, if anything does."""
        with self._lock:
            return self._things.get(key)

    def find(self, key: str) -> T:
        """What goes by this id.

        Raises:
            NotThereError: nothing does.
        """
        with self._lock:
            if key not in self._things:
                raise NotThereError
            return self._things[key]

    def put(self, key: str, thing: T) -> T:
        """Take this in, in the place of what went by the same id."""
        with self._lock:
            self._things[key] = thing
            return thing

    def change(self, key: str, change: Callable[[T], T]) -> T:
        """Put what `change` makes of the thing in its place.

        Raises:
            NotThereError: nothing goes by this id.
        """
        with self._lock:
            return self.put(key, change(self.find(key)))

    def remove(self, key: str) -> T:
        """Take it out.

        Raises:
            NotThereError: nothing goes by this id.
        """
        with self._lock:
            found = self.find(key)
            del self._things[key]
            return found
