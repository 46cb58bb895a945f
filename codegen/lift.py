"""The description that the package carries: in OpenAPI 3.1, whatever dialect it came in.

What reads it, such as the fake, knows one dialect: null is a type, and parameters, bodies and
answers stand where they are used.
"""

from __future__ import annotations

from typing import Any

from codegen.document import Json, array, is_array, is_object, objects, operations
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References

_NULL: Json = {"type": "null"}


def lifted(document: Json) -> Json:
    """A document in the words of 3.1, with an enum where it has a union of constants."""
    document = _with_enums(document)
    if not str(document["openapi"]).startswith("3.0"):
        return document
    references = References(document)
    copy: Json = _with_null(document) | {"openapi": "3.1.0"}
    for _, _, operation in operations(copy):
        for holder in [
            *array(operation, "parameters"),
            *objects(operation, "responses").values(),
            objects(operation, "requestBody"),
        ]:
            _inline(holder, references)
    return copy


def _inline(holder: Json, references: References) -> None:
    """Put what a reference means in its place; one that means nothing stays."""
    if "$ref" not in holder:
        return
    try:
        meant = _with_null(references.resolved(holder))
    except CannotCarry:
        return
    holder.clear()
    holder.update(meant)


def _with_enums(value: Any) -> Any:
    if is_array(value):
        return [_with_enums(item) for item in value]
    if not is_object(value):
        return value
    copy = {key: _with_enums(item) for key, item in value.items()}
    for key in ("anyOf", "oneOf"):
        members = [member for member in copy.get(key) or () if member != _NULL]
        constants = [member.get("const") for member in members if is_object(member)]
        if len(constants) > 1 and all(isinstance(each, str) for each in constants):
            null = [None] if _NULL in copy.pop(key) else []
            copy |= {"type": ["string", "null"] if null else "string", "enum": [*constants, *null]}
    return copy


def _with_null(value: Any) -> Any:
    if is_array(value):
        return [_with_null(item) for item in value]
    if not is_object(value):
        return value
    copy = {key: _with_null(item) for key, item in value.items()}
    if copy.get("nullable") is False:
        del copy["nullable"]
    if copy.get("nullable") is not True:
        return copy
    del copy["nullable"]
    if isinstance(kind := copy.get("type"), str):
        if is_array(values := copy.get("enum")) and None not in values:
            copy["enum"] = [*values, None]
        return {**copy, "type": [kind, "null"]}
    texts = {key: copy.pop(key) for key in ("description", "title") if key in copy}
    members = copy["anyOf"] if copy.keys() == {"anyOf"} else [copy]
    return {**texts, "anyOf": [*members, _NULL]}
