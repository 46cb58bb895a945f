"""Other ways to write the same document."""

from __future__ import annotations

from typing import Any

from codegen.document import Json, is_array, is_object
from tests.codegen.diff.edits import found


def reordered(value: Any) -> Any:
    """Turn every object round, and every array whose order says nothing."""
    if is_object(value):
        return {key: _turned(key, reordered(value[key])) for key in reversed(value)}
    return [reordered(item) for item in value] if is_array(value) else value


_ORDER_FREE = {"required", "enum", "anyOf", "oneOf", "parameters", "servers", "type", "tags"}


def _turned(key: str, value: Any) -> Any:
    return value[::-1] if key in _ORDER_FREE and is_array(value) else value


def inlined(document: Json) -> Json:
    """Write every schema where it is used, as TypeBox does; none is left in components."""
    spread: Json = _spread(document, document)
    used = {"WebhookEvent", "WebhookEventType", "DataSource"}
    kept = {name: it for name, it in spread["components"]["schemas"].items() if name in used}
    return {**spread, "components": {**spread["components"], "schemas": kept}}


def _spread(document: Json, value: Any) -> Any:
    if is_array(value):
        return [_spread(document, item) for item in value]
    if not is_object(value):
        return value
    if isinstance(value.get("$ref"), str):
        target = found(document, value["$ref"][1:])
        value = {**target, **{key: item for key, item in value.items() if key != "$ref"}}
    return {key: _spread(document, item) for key, item in value.items()}


def as_3_0(value: Any) -> Any:
    """Write null, constants and examples as OpenAPI 3.0 does."""
    if is_array(value):
        return [as_3_0(item) for item in value]
    if not is_object(value):
        return value
    result = {key: as_3_0(item) for key, item in value.items()}
    kinds = result.get("type")
    if is_array(kinds) and "null" in kinds:
        rest = [kind for kind in kinds if kind != "null"]
        result |= {"type": rest[0] if len(rest) == 1 else rest, "nullable": True}
    members = result.get("anyOf")
    if is_array(members) and {"type": "null"} in members and len(members) == 2:
        del result["anyOf"]
        [member] = [it for it in members if it != {"type": "null"}]
        result |= {"allOf": [member], "nullable": True}
    examples = result.get("examples")
    if is_array(examples) and len(examples) == 1:
        del result["examples"]
        result["example"] = examples[0]
    return result


def with_const_unions(value: Any) -> Any:
    """Write each enum as a union of constants."""
    if is_array(value):
        return [with_const_unions(item) for item in value]
    if not is_object(value):
        return value
    result = {key: with_const_unions(item) for key, item in value.items()}
    if is_array(result.get("enum")):
        kind = result.pop("type", "string")
        result["anyOf"] = [{"const": item, "type": kind} for item in result.pop("enum")]
    return result


def hoisted(document: Json) -> Json:
    """Make a component of every inline schema of a body or an answer, and of its properties."""
    schemas: Json = {}

    def move(value: Any, names_fields: bool = False) -> Any:
        if is_array(value):
            return [move(item) for item in value]
        if not is_object(value):
            return value
        moved = {key: move(item, key == "properties") for key, item in value.items()}
        if "type" in moved and not names_fields:
            schemas[f"Hoisted{len(schemas)}"] = moved
            return {"$ref": f"#/components/schemas/Hoisted{len(schemas) - 1}"}
        return moved

    paths = move(document["paths"])
    old = document["components"]
    return {**document, "paths": paths, "components": {**old, "schemas": old["schemas"] | schemas}}
