"""Schemas are lowered to the few forms that the generator reads without loss.

These are: a reference; a union (`anyOf`) of the others; an object with properties; an enum of
strings or of integers; an array of one of these; a plain type; and `{}`, any value. What has
another form becomes the nearest of these, and is listed.
"""

from __future__ import annotations

from codegen.document import Json, array, is_array, is_object, objects, texts
from codegen.normalise import enums, leaves, merging, nullable
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import Pointer, References, name_of

COMPONENT = "#/components/schemas/"
_UNIONS = ("anyOf", "oneOf")
_TELLING = {"$ref", "allOf", "anyOf", "oneOf", "const", "enum", "items", "properties", "type"}


class Lowering:
    """Lowers the schemas of one document; components are done when they are first needed."""

    def __init__(self, references: References, changes: list[str]) -> None:
        self._references = references
        self._changes = changes
        self._wanted: dict[str, Pointer] = {}
        self._underway: set[str] = set()
        self._done: dict[str, Json] = {}

    def components(self) -> dict[str, Json]:
        """Every component that was referred to, and those that these refer to."""
        while missing := [name for name in self._wanted if name not in self._done]:
            for name in missing:
                self.named(name)
        return {name: self._done[name] for name in self._wanted}

    def want(self, reference: str) -> str:
        """The name of the component that a reference to a schema means.

        Raises:
            CannotCarry: it means nothing.
        """
        pointer = self._references.pointer(reference)
        self._references.at(pointer)
        name = name_of(pointer)
        if self._wanted.setdefault(name, pointer) != pointer:
            raise CannotCarry(f"two schemas are named {name}")
        return name

    def want_own(self, name: str) -> None:
        """Lower a component that nothing may refer to."""
        self._wanted.setdefault(name, ("components", "schemas", name))

    def named(self, name: str) -> Json:
        """A component that was wanted, in lowered form.

        Raises:
            CannotCarry: it is part of itself.
        """
        if name in self._underway:
            raise CannotCarry(f"a schema that is part of itself: {name}")
        if name not in self._done:
            self._underway.add(name)
            self._done[name] = self.lowered(self._references.at(self._wanted[name]), name)
            self._underway.discard(name)
        return self._done[name]

    def lowered(self, schema: object, place: str) -> Json:
        """The schema in one of the forms above."""
        if not is_object(schema):
            if schema is not True:
                self._changes.append(f"{place}: no schema, read as any value")
            return {}
        return self._nullable(
            {key: item for key, item in schema.items() if item is not None}, place
        )

    def _nullable(self, schema: Json, place: str) -> Json:
        bare, with_null = nullable.split(schema)
        try:
            lowered = self._form(bare, place)
        except CannotCarry as reason:
            self._changes.append(f"{place}: {reason}; read as any value")
            return {}
        return nullable.joined(lowered) if with_null else lowered

    def _form(self, schema: Json, place: str) -> Json:
        if isinstance(schema.get("$ref"), str):
            return self._reference(schema, place)
        if array(schema, "allOf"):
            return self._all(schema, place)
        if any(array(schema, key) for key in _UNIONS):
            return self._union(schema, place)
        if "enum" in schema or "const" in schema:
            return enums.lowered(schema, place, self._changes)
        if schema.get("type") == "array" or ("items" in schema and "type" not in schema):
            return self._array(schema, place)
        if schema.get("type") == "object" or ("properties" in schema and "type" not in schema):
            return self._object(schema, place)
        return leaves.lowered(schema, place, self._changes)

    def _reference(self, schema: Json, place: str) -> Json:
        beside = {key: item for key, item in schema.items() if key != "$ref"}
        if {"properties", "allOf"} & beside.keys():
            return self._all({"allOf": [{"$ref": schema["$ref"]}, beside]}, place)
        return {"$ref": COMPONENT + self.want(schema["$ref"])}

    def _all(self, schema: Json, place: str) -> Json:
        own = {key: item for key, item in schema.items() if key != "allOf"}
        parts = [part for part in (*schema["allOf"], own) if is_object(part)]
        telling = [part for part in parts if _TELLING & part.keys()]
        lowered = [self.lowered(part, place) for part in telling]
        if len(lowered) == 1:
            return _described(lowered[0], schema)
        required = [name for part in parts for name in texts(part, "required")]
        merged = merging.merged([self._open(part, place) for part in lowered], place, self._changes)
        return _described(merging.requiring(merged, required), schema)

    def _open(self, schema: Json, place: str) -> Json:
        seen: set[str] = set()
        while "$ref" in schema:
            name = schema["$ref"].removeprefix(COMPONENT)
            if name in seen:
                raise CannotCarry(f"a schema that is part of itself: {name}")
            seen.add(name)
            schema = self.named(name)
        if "anyOf" in schema:
            return {**schema, "anyOf": [self._open(member, place) for member in schema["anyOf"]]}
        return schema

    def _union(self, schema: Json, place: str) -> Json:
        own = {key: item for key, item in schema.items() if key not in _UNIONS}
        given = [part for key in _UNIONS for part in array(schema, key)]
        telling = [part for part in given if not is_object(part) or _TELLING & part.keys()]
        if not telling and _TELLING & own.keys():
            return self._form(own, place)
        parts: list[Json] = [{"allOf": [own, part]} for part in telling]
        parts = parts if "properties" in own else telling
        members = [self.lowered(part, _numbered(place, parts, n)) for n, part in enumerate(parts)]
        return _described(enums.joined(members), own)

    def _array(self, schema: Json, place: str) -> Json:
        places = [*array(schema, "prefixItems")]
        if is_array(items := schema.get("items")):
            places += items
        elif is_object(items):
            places.append(items)
        if not places:
            return {"type": "array", "items": {}}
        if len(places) > 1 or not is_object(items):
            self._changes.append(f"{place}: a tuple, read as an array")
        members = [self.lowered(part, f"{place}[]") for part in places]
        return {"type": "array", "items": enums.joined(members)}

    def _object(self, schema: Json, place: str) -> Json:
        given = objects(schema, "properties")
        lowered: Json = {"type": "object"}
        if properties := {
            name: _kept_texts(self.lowered(part, f"{place}.{name}"), part)
            for name, part in given.items()
        }:
            lowered["properties"] = properties
        if required := [name for name in texts(schema, "required") if name in given]:
            lowered["required"] = required
        return _described(lowered, schema)


def _described(schema: Json, texts: Json) -> Json:
    if isinstance(text := texts.get("description"), str) and "$ref" not in schema:
        return schema | {"description": text}
    return schema


def _kept_texts(schema: Json, given: object) -> Json:
    return _described(schema, given) if is_object(given) else schema


def _numbered(place: str, members: list[Json], number: int) -> str:
    alone = sum(not nullable.is_null(member) for member in members) == 1
    return place if alone else f"{place}|{number}"
