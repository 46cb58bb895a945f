"""Reading OpenAPI documents and our own tables: YAML 1.2 or JSON, plain values only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeGuard, cast

from codegen import yaml12
from codegen.problems import PipelineError

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
MAX_BYTES = 20 * 1024 * 1024


def load(path: Path) -> Json:
    """Read a YAML or JSON object from a file.

    Raises:
        PipelineError: see `parse`.
    """
    return parse(read(path), str(path))


def read(path: Path) -> bytes:
    """Read a file, if it is no larger than a description may be.

    Raises:
        PipelineError: it is, or can't be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise PipelineError(f"{path} can't be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise PipelineError(f"{path} is larger than {MAX_BYTES} bytes")
    return data


def parse(data: bytes, origin: str) -> Json:
    """Read a YAML or JSON object; JSON is YAML, but its own parser is faster.

    Raises:
        PipelineError: it is neither, or larger, deeper or stranger than a description may be.
    """
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<":
        raise PipelineError(f"{origin} is a web page, not a description")
    if len(data) > MAX_BYTES:
        raise PipelineError(f"{origin} is larger than {MAX_BYTES} bytes")
    try:
        value = _json(data) if start == b"{" else yaml12.read(data)
        # A lone surrogate fails here; and what YAML's aliases shared is apart afterwards.
        value = json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False).encode())
    except (ValueError, RecursionError) as error:
        raise PipelineError(f"{origin} is neither YAML nor JSON: {_reason(error)}") from error
    if not isinstance(value, dict):
        raise PipelineError(f"{origin} does not hold an object")
    return cast(Json, value)


def operations(document: Json) -> list[tuple[str, str, Json]]:
    """Each operation of a description as (METHOD, path, operation), in the document's order."""
    return [
        (method.upper(), path, item[method])
        for path, item in objects(document, "paths").items()
        for method in METHODS
        if method in item
    ]


def parameters(document: Json, path: str, operation: Json) -> list[Json]:
    """The parameters of an operation, those of its whole path included, references followed."""
    given = array(document["paths"][path], "parameters") + array(operation, "parameters")
    return [resolved(document, parameter) for parameter in given]


def resolved(document: Json, holder: Json) -> Json:
    """The component that a reference means; what is no reference is given back."""
    while "$ref" in holder:
        kind, name = holder["$ref"].removeprefix("#/components/").split("/")
        holder = document["components"][kind][name]
    return holder


def objects(holder: Json, key: str) -> dict[str, Json]:
    """The named objects below a key, none if it is not there."""
    return holder.get(key) or {}


def array(holder: Json, key: str) -> list[Json]:
    """The objects in the array below a key, none if it is not there."""
    return holder.get(key) or []


def texts(holder: Json, key: str) -> list[str]:
    """The strings in the array below a key, none if it is not there."""
    return [item for item in holder.get(key) or () if isinstance(item, str)]


def is_object(value: object) -> TypeGuard[Json]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


def dump(document: Json) -> str:
    """The document as JSON, in its own order."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _json(data: bytes) -> Any:
    value = json.loads(data, object_pairs_hook=_without_repeats, parse_constant=_no_number)
    level: list[Any] = [value]
    for _ in range(yaml12.MAX_DEPTH):
        level = [inner for item in level for inner in _inner(item)]
    if level:
        raise RecursionError
    return value


def _inner(value: Any) -> list[Any]:
    if is_object(value):
        return list(value.values())
    return value if is_array(value) else []


def _without_repeats(pairs: list[tuple[str, Any]]) -> Json:
    result = dict(pairs)
    if len(result) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {repeated!r} twice in one object")
    return result


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return f"more than {yaml12.MAX_DEPTH} levels deep"
    if isinstance(error, UnicodeError):
        return "it is not text in UTF-8"
    return str(error)
