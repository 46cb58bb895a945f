"""A value that a schema of the description allows, for the contract gate to send."""

from __future__ import annotations

import re
from typing import Any

from codegen.document import Json, array, is_array, is_object, objects, texts
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References

_DEEP = 6
_TELLING = {"$ref", "allOf", "anyOf", "const", "enum", "oneOf", "properties", "type"}
_FORMATS = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T10:30:00Z",
    "time": "10:30:00Z",
    "uuid": "5f0c8f0e-6a2b-4d7c-9b1a-0123456789ab",
    "email": "someone@example.org",
    "uri": "https://example.org/x",
    "url": "https://example.org/x",
    "ipv4": "192.0.2.1",
    "hostname": "example.org",
}
_TEXTS = (
    "a",
    "1",
    "A",
    "aa",
    "11",
    "AA",
    "abc",
    "12345678",
    "1234567890",
    "a@b.org",
    "+441134960000",
    "2026-01-31",
    "10:30",
    "10:30:00",
    "https://example.org/x",
    "AB1 2CD",
    "#0a0b0c",
    "en-GB",
)


class Samples:
    """Makes values; references are followed in one document."""

    def __init__(self, document: Json) -> None:
        self._references = References(document)

    def of(self, schema: Any, depth: int = 0) -> Any:
        """A value that fits.

        Raises:
            CannotCarry: none was found.
        """
        if not is_object(schema):
            return {}
        whole = self._references.resolved(schema)
        if "const" in whole:
            return whole["const"]
        if is_array(values := whole.get("enum")):
            return next((value for value in values if value is not None), None)
        for key in ("oneOf", "anyOf"):
            if members := array(whole, key):
                rest = {name: item for name, item in whole.items() if name != key}
                return self._all([members[0], rest], depth)
        if parts := array(whole, "allOf"):
            rest = {name: item for name, item in whole.items() if name != "allOf"}
            return self._all([*parts, rest], depth)
        return self._typed(whole, depth)

    def _all(self, parts: list[Json], depth: int) -> Any:
        values = [self.of(part, depth) for part in parts if _TELLING & part.keys()]
        if values and all(map(is_object, values)):
            return {key: item for value in values for key, item in value.items()}
        return values[0] if values else self.of({}, depth)

    def _typed(self, schema: Json, depth: int) -> Any:
        kind = schema.get("type")
        if is_array(kind):
            kind = next((each for each in kind if each != "null"), "null")
        if kind == "object" or (kind is None and "properties" in schema):
            return self._object(schema, depth)
        if kind == "array":
            count = max(1, schema.get("minItems", 1))
            return [self.of(schema.get("items", {}), depth + 1)] * count
        if kind == "string":
            return self._text(schema)
        if kind in ("integer", "number"):
            return _number(schema)
        return {"boolean": True, "null": None}.get(str(kind), "a")

    def _object(self, schema: Json, depth: int) -> Json:
        needed = texts(schema, "required")
        given = objects(schema, "properties").items()
        wanted = {
            name: part
            for name, part in given
            if not (is_object(part) and part.get("readOnly")) and (name in needed or depth < _DEEP)
        }
        if depth > 4 * _DEEP:
            raise CannotCarry("a schema that asks for itself without end")
        return {name: self.of(part, depth + 1) for name, part in wanted.items()}

    def _text(self, schema: Json) -> str:
        least, most = int(schema.get("minLength", 0)), int(schema.get("maxLength", 10_000))
        known = [_FORMATS[schema["format"]]] if schema.get("format") in _FORMATS else []
        given = [str(schema["example"])] if "example" in schema else texts(schema, "examples")
        for text in [*known, *given, *_TEXTS, "a" * least, "1" * least]:
            if least <= len(text) <= most and re.search(_pattern(schema), text):
                return text
        raise CannotCarry("no sample fits the pattern")


def _pattern(schema: Json) -> str:
    pattern = str(schema.get("pattern", ""))
    try:
        re.compile(pattern)
    except re.error as error:
        raise CannotCarry("the pattern is not one of Python's") from error
    return pattern


def _number(schema: Json) -> int | float:
    least, most, step = (_limit(schema, key) for key in ("minimum", "maximum", "multipleOf"))
    above = _limit(schema, "exclusiveMinimum")
    step = step or 1
    value = max(least or 0, 1 if most is None or most >= 1 else most, (above or 0) + step)
    return value if value % step == 0 else (value // step + 1) * step


def _limit(schema: Json, key: str) -> int | float | None:
    """A number; in 3.0 the exclusive limits were booleans, which say nothing alone."""
    value = schema.get(key)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
