"""When two schemas are the same class: by what is in them, whatever they are called."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

from codegen.document import Json, is_array, is_object, objects
from codegen.normalise.nullable import is_null
from codegen.normalise.schemas import COMPONENT

_TEXTS = {"description"}


class Shapes:
    """Tells the shapes of lowered schemas. A component that is part of itself is its own shape."""

    def __init__(self, components: Mapping[str, Json]) -> None:
        self._components = components
        self._recursive = _recursive(components)
        self._known: dict[str, str] = {}

    def of(self, schema: Json) -> str:
        """Equal texts for equal shapes; descriptions do not count, nor does the order of fields."""
        if "$ref" in schema:
            return self._component(schema["$ref"].removeprefix(COMPONENT))
        told = {key: self._told(key, item) for key, item in schema.items() if key not in _TEXTS}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def whole(self, schema: Json) -> tuple[Json, str | None]:
        """What is behind references, and null, and the component that it is, if it is one."""
        name = None
        while True:
            if "$ref" in schema:
                name = str(schema["$ref"].removeprefix(COMPONENT))
                schema = self._components[name]
            elif len(others := members(schema)) == 1:
                schema = others[0]
            else:
                return schema, name

    def _component(self, name: str) -> str:
        if name in self._recursive:
            return name
        if name not in self._known:
            self._known[name] = self.of(self._components[name])
        return self._known[name]

    def _told(self, key: str, item: object) -> object:
        if key == "properties" and is_object(item):
            return {name: self.of(schema) for name, schema in item.items()}
        if key == "anyOf" and is_array(item):
            return [self.of(member) for member in item]
        if key in ("enum", "required", "x-enum-varnames") and is_array(item):
            return sorted(map(str, item))
        return self.of(item) if is_object(item) else item


def members(schema: Json) -> list[Json]:
    """The members of a union but for null; none, if it is no union."""
    return [member for member in schema.get("anyOf", ()) if not is_null(member)]


def wants_name(schema: Json) -> bool:
    """Whether the bindings have a class for a schema: an object or an enum."""
    return "enum" in schema or schema.get("type") == "object"


def tells(schema: Json) -> bool:
    """Whether equal shapes mean the same thing: not so for objects of unknown fields."""
    return "enum" in schema or "properties" in schema


def references(schema: Json) -> Iterator[str]:
    """The components that a lowered schema refers to."""
    if "$ref" in schema:
        yield schema["$ref"].removeprefix(COMPONENT)
    below = [*objects(schema, "properties").values(), *schema.get("anyOf", ())]
    for child in [*below, schema.get("items")]:
        if is_object(child):
            yield from references(child)


def reachable(schemas: Iterable[Json], components: Mapping[str, Json]) -> set[str]:
    """The components that these schemas refer to, and those that these refer to in turn."""
    found: set[str] = set()
    ahead = [name for schema in schemas for name in references(schema)]
    while ahead:
        if (name := ahead.pop()) not in found:
            found.add(name)
            ahead += references(components[name])
    return found


def _recursive(components: Mapping[str, Json]) -> set[str]:
    """The components on a way from one circle to another: peel off all others, from both ends."""
    ahead = {name: set(references(schema)) for name, schema in components.items()}
    back: dict[str, set[str]] = {name: set() for name in components}
    for name, targets in ahead.items():
        for target in targets:
            back[target].add(name)
    left = set(components)
    while loose := {name for name in left if not ahead[name] & left or not back[name] & left}:
        left -= loose
    return left
