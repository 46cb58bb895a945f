"""Give the generator a document it reads without loss; each change is listed.

Operations are named by method and path, inline objects and enums become components under stable
names, enum members get names that do not move when the list grows, and defaults go, since the
generator would send them.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from attrs import frozen

from codegen.document import Json, array, is_object, objects, operations
from codegen.hoist import Hoist
from codegen.identifiers import member_names, snake_case
from codegen.problems import PipelineError
from codegen.tables import Tables


@frozen
class Normalised:
    """The document for the generator, what was changed in it, and names that nothing uses."""

    document: Json
    changes: tuple[str, ...]
    stale: tuple[str, ...]


def normalise(document: Json, tables: Tables) -> Normalised:
    """Apply every step to a copy of the document."""
    result = deepcopy(document)
    changes = _name_operations(result, tables)
    hoist = Hoist(result, tables.schemas)
    hoist.run()
    changes += hoist.changes
    for name, schema in result["components"]["schemas"].items():
        changes += _simplify(schema, name)
    present = {f"{method} {path}" for method, path, _ in operations(result)}
    stale = [*(tables.operations.keys() - present), *(tables.schemas.keys() - hoist.used)]
    return Normalised(result, tuple(changes), tuple(sorted(stale)))


def _name_operations(document: Json, tables: Tables) -> list[str]:
    changes: list[str] = []
    named: dict[str, str] = {}
    for method, path, operation in operations(document):
        key = f"{method} {path}"
        given = operation.get("operationId")
        name = tables.operations.get(key) or snake_case(given or f"{method} {path}")
        if named.setdefault(name, key) != key:
            raise PipelineError(f"{named[name]} and {key} are both named {name}; see names.yaml")
        if name != given:
            changes.append(f"{key}: named {name} (was {given})")
        operation["operationId"] = name
    return changes


def _simplify(schema: Json, place: str) -> list[str]:
    """Drop what the generator would act on wrongly, in one schema and all below it."""
    changes = [f"{place}: {key} dropped" for key in ("default", "title") if key in schema]
    for key in ("default", "title"):
        schema.pop(key, None)
    if "enum" in schema and all(isinstance(value, str) for value in schema["enum"]):
        schema["x-enum-varnames"] = member_names(schema["enum"])
    for name, child in _children(schema):
        changes += _simplify(child, f"{place}.{name}")
    return changes


def _children(schema: Json) -> list[tuple[str, Json]]:
    named: list[tuple[str, Any]] = list(objects(schema, "properties").items())
    named += [(key, schema.get(key)) for key in ("items", "additionalProperties")]
    for key in ("anyOf", "oneOf", "allOf"):
        named += [(key, member) for member in array(schema, key)]
    return [(name, child) for name, child in named if is_object(child)]
