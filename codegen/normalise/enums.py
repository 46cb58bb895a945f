"""Enums: of strings or of integers, with names for the members; unions of constants are enums."""

from __future__ import annotations

from codegen.document import Json
from codegen.identifiers import member_names
from codegen.normalise.nullable import NULL, is_null
from codegen.normalise.nullable import joined as with_null

# In this order: Python's booleans are integers.
_PLAIN = {bool: "boolean", int: "integer", float: "number", str: "string"}


def lowered(schema: Json, place: str, changes: list[str]) -> Json:
    """An enum of one type; values of mixed or other types give the plain types."""
    values = list(schema["enum"] if "enum" in schema else [schema["const"]])
    if all(value is None for value in values):
        return NULL
    if schema.get("type") == "string":
        values = [_text(value) for value in values]
    kinds = {type(value) for value in values}
    if kinds == {str} or kinds == {int}:
        return _named(values) | {key: schema[key] for key in ("description",) if key in schema}
    changes.append(f"{place}: an enum of mixed or other values, read as their plain types")
    return union([_plain(value) for value in values])


def union(members: list[Json]) -> Json:
    """One schema of several: flat, each once; any value if one takes any."""
    flat = [inner for member in members for inner in member.get("anyOf", [member])]
    once = [member for number, member in enumerate(flat) if member not in flat[:number]]
    if {} in map(_without_text, once) or not once:
        return {}
    return once[0] if len(once) == 1 else {"anyOf": once}


def joined(members: list[Json]) -> Json:
    """The union; inline enums of one type that are all there is beside null become one enum."""
    flat = [inner for member in members for inner in member.get("anyOf", [member])]
    rest = [member for member in flat if not is_null(member)]
    kinds = {member["type"] if "enum" in member else None for member in rest}
    if len(rest) < 2 or None in kinds or len(kinds) != 1:
        return union(members)
    enum = _named([value for member in rest for value in member["enum"]])
    return with_null(enum) if len(rest) < len(flat) else enum


def _named(values: list[str] | list[int]) -> Json:
    once = list(dict.fromkeys(values))
    texts = [
        f"negative {-value}" if isinstance(value, int) and value < 0 else str(value)
        for value in once
    ]
    kind = "string" if isinstance(once[0], str) else "integer"
    return {"type": kind, "enum": once, "x-enum-varnames": member_names(texts)}


def _text(value: object) -> object:
    """Text that YAML took for a number or a boolean, where the schema says that it is text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, float)) else value


def _plain(value: object) -> Json:
    for kind, name in _PLAIN.items():
        if isinstance(value, kind):
            return {"type": name}
    return NULL if value is None else {}


def _without_text(schema: Json) -> Json:
    return {key: item for key, item in schema.items() if key != "description"}
