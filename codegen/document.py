"""Reading OpenAPI documents and our own tables: YAML 1.2 or JSON, plain values only."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, TypeGuard, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from codegen.problems import PipelineError

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def load(path: Path) -> Json:
    """Read a YAML or JSON object from a file."""
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as error:
        raise PipelineError(f"{path} can't be read: {error.strerror}") from error


def parse(data: bytes, origin: str) -> Json:
    """Read a YAML or JSON object; JSON is YAML, but its own parser is faster."""
    is_json = data.lstrip()[:1] == b"{"
    try:
        value = _plain(json.loads(data) if is_json else _yaml(data))
    except (ValueError, YAMLError, RecursionError) as error:
        raise PipelineError(f"{origin} is neither YAML nor JSON: {type(error).__name__}") from error
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


def is_object(value: object) -> TypeGuard[Json]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


def dump(document: Json) -> str:
    """The document as JSON, in its own order."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _yaml(data: bytes) -> Any:
    return YAML(typ="safe", pure=True).load(data)  # pyright: ignore[reportUnknownMemberType]  # ruamel types its streams by comments


def _plain(value: Any) -> Any:
    """Dates that YAML made of unquoted text are text again, and so are keys such as 200."""
    if is_object(value):
        return {str(key): _plain(item) for key, item in value.items()}
    if is_array(value):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
