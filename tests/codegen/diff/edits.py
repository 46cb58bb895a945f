"""Small edits of a document, by JSON pointer."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from codegen.document import Json, is_array

Edit = Callable[[Json], None]


def found(document: Json, pointer: str) -> Any:
    """Follow a JSON pointer; KeyError or IndexError if it leads nowhere."""
    value: Any = document
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if is_array(value) else value[key]
    return value


def put(pointer: str, value: object) -> Edit:
    """Set a value, whether it was there or not."""
    holder, _, key = pointer.rpartition("/")

    def edit(document: Json) -> None:
        place = found(document, holder)
        name = key.replace("~1", "/").replace("~0", "~")
        place[int(name) if is_array(place) else name] = deepcopy(value)

    return edit


def drop(pointer: str) -> Edit:
    """Take a value out."""
    holder, _, key = pointer.rpartition("/")

    def edit(document: Json) -> None:
        place = found(document, holder)
        name = key.replace("~1", "/").replace("~0", "~")
        del place[int(name) if is_array(place) else name]

    return edit


def append(pointer: str, value: object) -> Edit:
    """Add an item to an array."""

    def edit(document: Json) -> None:
        found(document, pointer).append(deepcopy(value))

    return edit


def remove(pointer: str, value: object) -> Edit:
    """Take an item out of an array, by its value."""

    def edit(document: Json) -> None:
        found(document, pointer).remove(value)

    return edit


def move(pointer: str, target: str) -> Edit:
    """Put a value under another key."""

    def edit(document: Json) -> None:
        value = found(document, pointer)
        drop(pointer)(document)
        put(target, value)(document)

    return edit


def both(*edits: Edit) -> Edit:
    """Make several edits that are one change."""

    def edit(document: Json) -> None:
        for each in edits:
            each(document)

    return edit
