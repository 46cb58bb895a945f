"""A description that refers to nothing outside of itself: no file and no address is ever opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from codegen.document import Json, is_array, is_object
from codegen.problems import PipelineError

# Below these stands data, in which "$ref" would be a word like any other.
_DATA = {"const", "default", "enum", "example", "examples"}
_NAMES = {"$id": "", "$anchor": "#"}


def self_contained(document: Json, origin: str) -> Json:
    """A copy in which each reference is a pointer into it; schemas' own names are gone.

    Raises:
        PipelineError: a reference leads to a file or an address.
    """
    names = dict(_named(document, "#"))
    return {key: _local(item, names, origin) for key, item in document.items()}


def _local(value: Any, names: dict[str, str], origin: str) -> Any:
    if is_array(value):
        return [_local(item, names, origin) for item in value]
    if not is_object(value):
        return value
    copy = {
        key: item if key in _DATA and not is_object(item) else _local(item, names, origin)
        for key, item in value.items()
        if not (key in _NAMES and isinstance(item, str))
    }
    if isinstance(reference := value.get("$ref"), str):
        copy["$ref"] = names.get(reference, reference)
        if not copy["$ref"].startswith("#"):
            raise PipelineError(
                f"{origin} refers to {reference!r}; only references inside a document are followed"
            )
    return copy


def _named(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    if is_object(value):
        for key, mark in _NAMES.items():
            if isinstance(name := value.get(key), str):
                yield mark + name, pointer
        for key, item in value.items():
            part = quote(key.replace("~", "~0").replace("/", "~1"), safe="~")
            yield from _named(item, f"{pointer}/{part}")
    elif is_array(value):
        for number, item in enumerate(value):
            yield from _named(item, f"{pointer}/{number}")
