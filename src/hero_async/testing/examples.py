"""Values that a JSON schema allows: made up, but the same ones for the same seed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any, Final, TypeAlias, cast

from attrs import define

Schema: TypeAlias = Mapping[str, Any]

_BY_FORMAT: Final = {
    "date": "2025-06-15",
    "date-time": "2025-06-15T09:00:00.000Z",
    "time": "09:00:00Z",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "uri": "https://example.com/",
    "uuid": "6f1c0e1e-8f5b-4a57-9f0e-2d6f0c3b7a11",
}
_TEXTS: Final = ("example", "1", "1234567890", "A", "a", "A1", "ZZ99 3VZ", *_BY_FORMAT.values(), "")
_DEEPEST: Final = 6


@define
class Examples:
    """Makes values for the schemas of one description."""

    _description: Schema
    _random: Random

    def of(self, schema: Schema, depth: int = 0) -> Any:
        """A value of the schema: one that it names itself, if it does.

        Raises:
            ValueError: a pattern or a length that none of our texts has; name an example there.
        """
        schema = self._whole(schema)
        for named in _named(schema):
            return named
        if "enum" in schema:
            return self._random.choice(schema["enum"])
        return self._of_type(self._type(schema), schema, depth)

    def _whole(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = _at(self._description, schema["$ref"])
        choices = schema.get("oneOf") or schema.get("anyOf")
        parts = [*schema.get("allOf", ()), *([choices[0]] if choices else [])]
        if not parts:
            return schema
        own = {name: schema[name] for name in schema.keys() - {"allOf", "anyOf", "oneOf"}}
        return _merged([self._whole(part) for part in parts] + [own])

    def _type(self, schema: Schema) -> str:
        stated = schema.get("type", "object" if "properties" in schema else "string")
        types: list[str] = [stated] if isinstance(stated, str) else stated
        # Null now and then: a caller who never met one is not tested.
        is_null = "null" in types and (types == ["null"] or self._random.random() < 0.25)
        return "null" if is_null else next(each for each in types if each != "null")

    def _of_type(self, kind: str, schema: Schema, depth: int) -> Any:
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "boolean":
                return self._random.random() < 0.5
            case "integer" | "number":
                return _number(schema, self._random)
            case "null":
                return None
            case _:
                return _text(schema)

    def _object(self, schema: Schema, depth: int) -> dict[str, Any]:
        required = schema.get("required", ())
        return {
            name: self.of(each, depth + 1)
            for name, each in schema.get("properties", {}).items()
            if name in required or (depth < _DEEPEST and self._random.random() < 0.8)
        }

    def _array(self, schema: Schema, depth: int) -> list[Any]:
        least = schema.get("minItems", 0)
        most = min(schema.get("maxItems", 3), max(least, 3))
        items = schema.get("items", {})
        # Of things of which nothing is known there are none.
        is_known = bool(self._whole(items).keys() - {"type", "description", "additionalProperties"})
        size = self._random.randint(max(least, 1), most) if is_known and depth < _DEEPEST else least
        return [self.of(items, depth + 1) for _ in range(size)]


def _named(schema: Schema) -> Iterator[Any]:
    if "const" in schema:
        yield schema["const"]
    if "example" in schema:
        yield schema["example"]
    yield from schema.get("examples", ())


def _at(description: Schema, reference: str) -> Schema:
    place: Any = description
    for step in reference.removeprefix("#/").split("/"):
        place = place[step.replace("~1", "/").replace("~0", "~")]
    return cast("Schema", place)


def _merged(schemas: Sequence[Schema]) -> Schema:
    merged: dict[str, Any] = {}
    for schema in schemas:
        properties = {**merged.get("properties", {}), **schema.get("properties", {})}
        required = [*merged.get("required", ()), *schema.get("required", ())]
        merged |= schema
        merged |= {"properties": properties} if properties else {}
        merged |= {"required": required} if required else {}
    return merged


def _number(schema: Schema, random: Random) -> int:
    least = int(schema.get("exclusiveMinimum", schema.get("minimum", 0) - 1)) + 1
    return min(random.randint(least, least + 99), int(schema.get("maximum", least + 99)))


def _text(schema: Schema) -> str:
    known = [_BY_FORMAT[schema["format"]]] if schema.get("format") in _BY_FORMAT else _TEXTS
    least, most = schema.get("minLength", 0), schema.get("maxLength", 10**6)
    for text in known:
        padded = text if "pattern" in schema or len(text) >= least else text.ljust(least, "e")
        if least <= len(padded) <= most and re.search(schema.get("pattern", ""), padded):
            return padded
    raise ValueError("no text fits this schema: let the description name an example")
