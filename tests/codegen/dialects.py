"""The description as other tools would have written it: the same API in three other dialects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import count
from typing import Any

from codegen.document import Json, is_array, is_object, operations

Rewrite = Callable[[Json], Json]
_PREFIX = "#/components/schemas/"
_NULL: Json = {"type": "null"}


def inline(document: Json) -> Json:
    """3.1 with every schema inline, and unions of constants for enums."""
    schemas = document["components"]["schemas"]
    used = set(_references(document))

    def expanded(value: Any) -> Any:
        if is_object(value) and "$ref" in value:
            return expanded(schemas[value["$ref"].removeprefix(_PREFIX)])
        return value

    rewritten = _schemas(document, lambda schema: _consts(expanded(schema)))
    kept = rewritten["components"]["schemas"].items()
    rewritten["components"]["schemas"] = {n: schema for n, schema in kept if n not in used}
    return rewritten


def old(document: Json) -> Json:
    """3.0 with `nullable`, and a component for every object, parameter, body and answer."""
    numbers = count(1)
    shared: Json = {"schemas": {}, "parameters": {}, "requestBodies": {}, "responses": {}}

    def component(kind: str, value: Json) -> Json:
        name = f"Dto{next(numbers)}"
        shared[kind][name] = value
        return {"$ref": f"#/components/{kind}/{name}"}

    def rewrite(schema: Json) -> Json:
        examples = schema.get("examples")
        one = {"example": examples[0]} if examples else {}
        bare = _nullable({key: schema[key] for key in schema if key != "examples"} | one)
        if bare.get("type") == "object" and "nullable" not in bare:
            return component("schemas", bare)
        return bare

    rewritten = _schemas(document, rewrite, after=True)
    for name, schema in rewritten["components"]["schemas"].items():
        # What the rewriting moved to a component of its own stands under its old name again.
        moved = schema.get("$ref", "").removeprefix(_PREFIX)
        rewritten["components"]["schemas"][name] = shared["schemas"].pop(moved, schema)
    for _, _, operation in operations(rewritten):
        _share(operation, component)
    for kind, values in shared.items():
        rewritten["components"].setdefault(kind, {}).update(values)
    return rewritten | {"openapi": "3.0.3"}


def _share(operation: Json, component: Callable[[str, Json], Json]) -> None:
    given = operation.get("parameters", [])
    operation["parameters"] = [component("parameters", each) for each in given]
    if "requestBody" in operation:
        operation["requestBody"] = component("requestBodies", operation["requestBody"])
    answers = operation["responses"].items()
    operation["responses"] = {status: component("responses", each) for status, each in answers}


def titled(document: Json) -> Json:
    """3.1 with a title on every schema, the same one on many."""
    kinds = {"object": "Response", "array": "Items", "string": "Value"}

    def title(schema: Json) -> Json:
        return {"title": kinds.get(str(schema.get("type")), "Schema"), **schema}

    return _schemas(document, lambda schema: schema if "$ref" in schema else title(schema))


DIALECTS: dict[str, Rewrite] = {"inline": inline, "old": old, "titled": titled}


def _consts(schema: Json) -> Json:
    values = schema.get("enum", [])
    if not values or not all(isinstance(value, str) or value is None for value in values):
        return schema
    kinds = schema["type"] if is_array(schema.get("type")) else [schema.get("type")]
    rest = {key: item for key, item in schema.items() if key not in ("type", "enum")}
    members: list[Json] = [
        {"const": value, "type": "string"} for value in values if value is not None
    ]
    return {**rest, "anyOf": members + ([_NULL] if "null" in kinds or None in values else [])}


def _nullable(schema: Json) -> Json:
    kinds = schema.get("type")
    if is_array(kinds):
        others = [kind for kind in kinds if kind != "null"]
        rest = {key: item for key, item in schema.items() if key != "type"}
        one: Json = (
            {"type": others[0]} if len(others) == 1 else {"anyOf": [{"type": k} for k in others]}
        )
        return {**one, **rest} | ({"nullable": True} if len(others) < len(kinds) else {})
    if _NULL in schema.get("anyOf", []):
        others = [member for member in schema["anyOf"] if member != _NULL]
        key = "allOf" if len(others) == 1 else "anyOf"
        rest = {name: item for name, item in schema.items() if name != "anyOf"}
        return {**rest, key: others, "nullable": True}
    if "const" in schema:
        rest = {key: item for key, item in schema.items() if key != "const"}
        return {**rest, "enum": [schema["const"]]}
    return schema


def _schemas(document: Json, rewrite: Rewrite, *, after: bool = False) -> Json:
    """Rewrite every schema of a copy, before those inside of it or after them."""

    def one(schema: Any) -> Any:
        if not is_object(schema):
            return schema
        whole = _inside(dict(schema if after else rewrite(schema)), one)
        return rewrite(whole) if after else whole

    copy = deepcopy(document)
    for holder in _holders(copy):
        holder["schema"] = one(holder["schema"])
    schemas = copy["components"]["schemas"]
    copy["components"]["schemas"] = {name: one(schema) for name, schema in schemas.items()}
    return copy


def _inside(schema: Json, one: Callable[[Any], Any]) -> Json:
    for key, value in schema.items():
        if key == "properties":
            schema[key] = {name: one(part) for name, part in value.items()}
        elif key in ("items", "additionalProperties"):
            schema[key] = one(value)
        elif key in ("anyOf", "oneOf", "allOf"):
            schema[key] = [one(part) for part in value]
    return schema


def _holders(document: Json) -> Iterator[Json]:
    for _, _, operation in operations(document):
        yield from operation.get("parameters", [])
        for holder in [operation.get("requestBody", {}), *operation["responses"].values()]:
            yield from holder.get("content", {}).values()


def _references(value: Any) -> Iterator[str]:
    if is_object(value):
        if "$ref" in value:
            yield value["$ref"].removeprefix(_PREFIX)
        for item in value.values():
            yield from _references(item)
    elif is_array(value):
        for item in value:
            yield from _references(item)
