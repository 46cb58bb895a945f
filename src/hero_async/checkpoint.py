"""A place in a list, as a small text that outlives the process."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable
from typing import Any, Final

from hero_async.errors import InvalidRequestError

_VERSION: Final = 1
_ANCHORS: Final = 64


class Position:
    """Behind which item a reader stands: the page, and the keys of the last items met.

    `listing` names the list, filters included, so that a checkpoint is not taken up elsewhere.
    """

    def __init__(self, listing: str, page_index: int, anchors: Iterable[str] = ()) -> None:
        self.page_index = page_index
        self.anchors = deque(anchors, maxlen=_ANCHORS)
        self._listing = listing

    def passed(self, page_index: int, key: str) -> None:
        """The reader was given this item."""
        self.page_index = page_index
        self.anchors.append(key)

    def copy(self) -> Position:
        """The same place, to go on from."""
        return Position(self._listing, self.page_index, self.anchors)

    def __str__(self) -> str:
        place = {
            "v": _VERSION,
            "list": self._listing,
            "page": self.page_index,
            "last": list(self.anchors),
        }
        return json.dumps(place, separators=(",", ":"))

    @classmethod
    def parse(cls, checkpoint: str, listing: str) -> Position:
        """Read a checkpoint of this very list.

        Raises:
            InvalidRequestError: it is none, or belongs to another list or other filters.
        """
        try:
            place: Any = json.loads(checkpoint)
            version, origin = place["v"], place["list"]
            page, last = place["page"], place["last"]
        except (ValueError, TypeError, KeyError):
            raise _refused("is no checkpoint") from None
        if version != _VERSION or not _is_sound(page, last):
            raise _refused("is no checkpoint of this version")
        if origin != listing:
            raise _refused("belongs to another list, other filters, or another practice")
        return cls(listing, page, last)


def _is_sound(page: object, last: object) -> bool:
    if type(page) is not int or page < 0 or not isinstance(last, list):
        return False
    return all(isinstance(key, str) for key in last)  # pyright: ignore[reportUnknownVariableType]  # checked here


def _refused(reason: str) -> InvalidRequestError:
    return InvalidRequestError("start_at", reason)
