"""Inline objects and enums become components, named by the table or by their place.

A place says where in the description a schema stands: `PATCH /v1/episodes/{id} body`,
`GET /v2/episodes 200.data[]`, `GET /v2/episodes query.status[]`, `Task.patient.address`.
Members of a union are numbered (`body|0`); null beside a schema does not count as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from codegen.document import Json, array, is_array, is_object, objects, operations
from codegen.identifiers import pascal_case
from codegen.problems import PipelineError

_NULL: Json = {"type": "null"}


class Hoist:
    """Moves the inline schemas of one document, in place."""

    def __init__(self, document: Json, names: Mapping[str, str]) -> None:
        self._document = document
        self._names = names
        components = cast(Json, document.setdefault("components", {}))
        self._schemas = cast(dict[str, Json], components.setdefault("schemas", {}))
        self._operation_ids: dict[str, str] = {}
        self.used: set[str] = set()
        self.changes: list[str] = []

    def run(self) -> None:
        """Hoist below every component and every operation."""
        for name in list(self._schemas):
            self._inside(self._schemas[name], name)
        for method, path, operation in operations(self._document):
            self._operation_ids[f"{method} {path}"] = operation["operationId"]
            self._operation(f"{method} {path}", operation)

    def _operation(self, key: str, operation: Json) -> None:
        for parameter in array(operation, "parameters"):
            if "schema" in parameter:
                place = f"{key} {parameter['in']}.{parameter['name'].removesuffix('[]')}"
                parameter["schema"] = self._hoisted(parameter["schema"], place)
        self._content(operation.get("requestBody") or {}, f"{key} body")
        for status, response in objects(operation, "responses").items():
            self._content(response, f"{key} {status}")

    def _content(self, holder: Json, place: str) -> None:
        for media in objects(holder, "content").values():
            if "schema" in media:
                media["schema"] = self._hoisted(media["schema"], place)

    def _hoisted(self, schema: Json, place: str) -> Json:
        """The schema, or a reference to the component that it became."""
        if not is_object(schema):
            return schema
        if _is_nullable(schema) and _wants_name(schema):
            bare = {**schema, "type": _without_null(schema["type"])}
            if "enum" in schema:
                bare["enum"] = [value for value in schema["enum"] if value is not None]
            return {"anyOf": [self._hoisted(bare, place), _NULL]}
        self._inside(schema, place)
        return self._component(schema, place) if _wants_name(schema) else schema

    def _inside(self, schema: Json, place: str) -> None:
        for name, child in objects(schema, "properties").items():
            schema["properties"][name] = self._hoisted(child, f"{place}.{name}")
        for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
            if is_object(schema.get(key)):
                schema[key] = self._hoisted(schema[key], place + mark)
        for key in ("anyOf", "oneOf", "allOf"):
            if key in schema:
                schema[key] = self._members(schema[key], place)

    def _members(self, members: list[Json], place: str) -> list[Json]:
        alone = sum(member != _NULL for member in members) == 1
        return [
            self._hoisted(member, place if alone else f"{place}|{number}")
            for number, member in enumerate(members)
        ]

    def _component(self, schema: Json, place: str) -> Json:
        name = self._names.get(place) or self._derived(place)
        self.used.add(place)
        existing = self._schemas.setdefault(name, schema)
        if _shape(existing) != _shape(schema):
            raise PipelineError(f"two schemas are named {name}; name {place!r} in names.yaml")
        self.changes.append(f"{place}: hoisted as {name}")
        return {"$ref": f"#/components/schemas/{name}"}

    def _derived(self, place: str) -> str:
        for key, operation_id in self._operation_ids.items():
            if place.startswith(f"{key} "):
                rest = (
                    place.removeprefix(f"{key} ").replace("[]", " item").replace("|", " variant ")
                )
                return pascal_case(f"{operation_id} {re.sub(r'^[0-9]+', 'response', rest)}")
        return pascal_case(place.replace("[]", " item").replace("{}", " value"))


def _wants_name(schema: Json) -> bool:
    kinds = _without_null(schema.get("type"))
    return "enum" in schema or kinds == "object" or "properties" in schema


def _is_nullable(schema: Json) -> bool:
    return is_array(schema.get("type")) and "null" in schema["type"]


def _without_null(kinds: object) -> object:
    if not is_array(kinds):
        return kinds
    rest = [kind for kind in kinds if kind != "null"]
    return rest[0] if len(rest) == 1 else rest


def _shape(value: object) -> object:
    """What makes two schemas the same class: all but texts and extensions."""
    if is_object(value):
        kept = {key: item for key, item in value.items() if not key.startswith("x-")}
        return {
            key: _shape(item)
            for key, item in kept.items()
            if not (key in {"description", "example"} and isinstance(item, str))
        }
    if is_array(value):
        return [_shape(item) for item in value]
    return value
