"""Null in each dialect becomes a union with null: `nullable`, lists of types, null in an enum."""

from __future__ import annotations

from codegen.document import Json, is_array, is_object

NULL: Json = {"type": "null"}


def split(schema: Json) -> tuple[Json, bool]:
    """The schema without null, of one type at most, and whether null may stand in its place."""
    bare = {key: item for key, item in schema.items() if key != "nullable"}
    with_null = schema.get("nullable") is True
    if is_array(kinds := bare.get("type")):
        with_null |= "null" in kinds
        bare = _of_types(bare, [kind for kind in kinds if kind != "null"])
    if is_array(values := bare.get("enum")) and None in values and len(values) > 1:
        with_null = True
        bare["enum"] = [value for value in values if value is not None]
    return bare, with_null


def joined(schema: Json) -> Json:
    """A union of the schema and null."""
    members = schema.get("anyOf", [schema])
    if schema == {} or any(is_null(member) for member in members):
        return schema
    texts = {key: item for key, item in schema.items() if key == "description"}
    return {**(texts if "anyOf" in schema else {}), "anyOf": [*members, NULL]}


def is_null(schema: object) -> bool:
    """Whether only null fits a schema, in any dialect's words."""
    if not is_object(schema):
        return False
    bare = schema.get("type") in ("null", ["null"])
    return bare or schema.get("enum") == [None] or ("const" in schema and schema["const"] is None)


def _of_types(schema: Json, kinds: list[object]) -> Json:
    if len(kinds) == 1:
        return {**schema, "type": kinds[0]}
    rest = {key: item for key, item in schema.items() if key != "type"}
    if not kinds:
        return NULL
    if "enum" in rest or "const" in rest:
        return rest
    return {"anyOf": [{**rest, "type": kind} for kind in kinds]}
