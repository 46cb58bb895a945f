"""Whether the document has by itself what an overlay action infers.

An action that brings in a whole operation (it has `responses`) or something marked with
`x-hero-inferred` is a guess for as long as the published document lacks it. As soon as the
document has it, in the guessed shape or in another, the published one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.document import METHODS, Json, is_object, objects, operations

_WHOLE = {"responses", "x-hero-inferred"}


def confirmed(document: Json, location: tuple[int | str, ...], update: Any) -> list[str]:
    """What of an update at a place the document has by itself, in words."""
    target: Any = document
    for key in location:
        target = target[key]
    path = tuple(str(key) for key in location)
    return [*_there(target, update, path), *_elsewhere(document, update, path)]


def _there(target: Any, update: Any, path: tuple[str, ...]) -> Iterator[str]:
    if not is_object(target) or not is_object(update):
        return
    for key, value in update.items():
        if key not in target:
            continue
        if is_object(value) and _WHOLE & value.keys():
            yield _name((*path, key))
        else:
            yield from _there(target[key], value, (*path, key))


def _elsewhere(document: Json, update: Any, path: tuple[str, ...]) -> Iterator[str]:
    """An operation of the update that the document has under another path or argument name."""
    known = {f"{method} {where}": found for method, where, found in operations(document)}
    for method, where, operation in _brought(update, path):
        name = f"{method} {where}"
        for other, found in known.items():
            same_id = operation.get("operationId") == found.get("operationId") is not None
            if other != name and (same_id or _shape(other) == _shape(name)):
                yield f"{other} (inferred as {name})"


def _brought(update: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str, Json]]:
    """The whole operations that an update at `paths`, or at one path, brings in."""
    paths: dict[str, Any] = {}
    if path == ("paths",) and is_object(update):
        paths = update
    if len(path) == 2 and path[0] == "paths":
        paths = {path[1]: update}
    for where in paths:
        for method in METHODS:
            operation = objects(paths, where).get(method)
            if operation is not None and _WHOLE & operation.keys():
                yield method.upper(), where, operation


def _shape(name: str) -> str:
    """Path arguments may have other names: `GET /v1/slots/{}`."""
    return re.sub(r"{[^}]*}", "{}", name)


def _name(path: tuple[str, ...]) -> str:
    if path[0] == "paths" and len(path) == 3:
        return f"{path[2].upper()} {path[1]}"
    return ".".join(path)
