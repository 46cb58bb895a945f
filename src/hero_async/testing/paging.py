"""Which rows are on a page. Pure."""

from collections.abc import Sequence
from typing import TypeVar

from attrs import frozen

T = TypeVar("T")


@frozen
class Paging:
    """How many rows a page holds when nobody asks, and at most."""

    default_size: int
    max_size: int

    def page(self, rows: Sequence[T], index: int, size: int | None) -> Sequence[T]:
        """The rows of this zero-based page; a size out of bounds is brought back into them."""
        size = min(max(self.default_size if size is None else size, 1), self.max_size)
        start = max(index, 0) * size
        return rows[start : start + size]
