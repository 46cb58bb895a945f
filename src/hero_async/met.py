"""The keys of the items that a reader has met: exact, and small when there are many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

_FEW: Final = 16_384
_BUCKETS: Final = 4_096


class Met:
    """A set of keys that only grows; when they are no longer few, they are folded into texts.

    A key takes some 110 bytes in a plain set; folded, its own length and two. It is kept whole, as
    no digest is: none is ever taken for another, which would skip an item in silence.
    """

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._few = set(keys)
        self._buckets: list[bytearray] = []

    def places(self, keys: Sequence[str]) -> list[int]:
        """At which places of these stand keys that were met, in order."""
        few, buckets = self._few, self._buckets
        if not buckets:
            return [n for n, key in enumerate(keys) if key in few]
        return [n for n, key in enumerate(keys) if _folded(key) in buckets[hash(key) % _BUCKETS]]

    def update(self, keys: Iterable[str]) -> None:
        """Take these in. One that is in already may take its room again."""
        if self._buckets:
            self._fold(keys)
            return
        self._few.update(keys)
        if len(self._few) > _FEW:
            self._buckets = [bytearray(b"\xff") for _ in range(_BUCKETS)]
            self._fold(self._few)
            self._few = set[str]()

    def _fold(self, keys: Iterable[str]) -> None:
        for key in keys:
            # Each begins with the byte that the last one ends with.
            self._buckets[hash(key) % _BUCKETS] += _folded(key)[1:]


def _folded(key: str) -> bytes:
    """The key between two bytes that are in no UTF-8, so that it is found as a whole only."""
    return b"\xff%b\xff" % key.encode("utf-8", "surrogatepass")
