"""Plain types: what the bindings read as a value, and what only the server checks."""

from __future__ import annotations

from codegen.document import Json

_TYPES = {"string", "number", "integer", "boolean", "null"}
_FORMATS = {"date", "date-time", "uuid"}


def lowered(schema: Json, place: str, changes: list[str]) -> Json:
    """The type, its format if the bindings have a type of their own for it, and its texts.

    Limits and patterns are the server's to check. Defaults go: the generator would send them, and
    overwrite what is stored.
    """
    if "default" in schema:
        changes.append(f"{place}: default dropped")
    kind = schema.get("type")
    if kind not in _TYPES:
        if kind is not None:
            changes.append(f"{place}: the type {kind!r} is unknown, read as any value")
        return {}
    lowered: Json = {"type": kind}
    if kind == "string" and schema.get("format") in _FORMATS:
        lowered["format"] = schema["format"]
    if isinstance(text := schema.get("description"), str):
        lowered["description"] = text
    return lowered
