"""`allOf`: the parts of a schema become one, in lowered form."""

from __future__ import annotations

from functools import reduce
from itertools import product
from math import prod

from codegen.document import Json, objects, texts
from codegen.normalise.enums import union
from codegen.normalise.nullable import is_null

_TOO_MANY = 16


def merged(parts: list[Json], place: str, changes: list[str]) -> Json:
    """What fits every part. Where parts are unions, the union of all combinations."""
    choices = [[each for each in part.get("anyOf", [part]) if not is_null(each)] for part in parts]
    if prod(map(len, choices)) > _TOO_MANY:
        changes.append(f"{place}: too many combinations; every field of each may be there")
        return requiring(_both_all([each for part in choices for each in part]), [])
    clashes: list[str] = []
    result = union([reduce(_Merger(clashes), chosen) for chosen in product(*choices)])
    if clashes:
        named = ", ".join(sorted(set(clashes)))
        changes.append(f"{place}: its parts differ in {named}; the last one is taken")
    return result


def requiring(schema: Json, names: list[str]) -> Json:
    """An object with more of its fields required; a union of such."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [requiring(member, names) for member in schema["anyOf"]]}
    properties = objects(schema, "properties")
    required = [*texts(schema, "required"), *(name for name in names if name in properties)]
    return schema | ({"required": list(dict.fromkeys(required))} if required else {})


def _both_all(parts: list[Json]) -> Json:
    loose = [{key: item for key, item in part.items() if key != "required"} for part in parts]
    return reduce(_Merger([]), loose)


class _Merger:
    """Merges two schemas, and remembers in what they clashed."""

    def __init__(self, clashes: list[str]) -> None:
        self._clashes = clashes

    def __call__(self, first: Json, second: Json) -> Json:
        if first in ({}, second) or second == {}:
            return second or first
        if first.get("type") == second.get("type") == "object":
            return self._objects(first, second)
        if first.get("type") == second.get("type"):
            return first if "enum" in first and "enum" not in second else first | second
        self._clashes.append("type")
        return second

    def _objects(self, first: Json, second: Json) -> Json:
        properties = dict(objects(first, "properties"))
        for name, schema in objects(second, "properties").items():
            properties[name] = self._property(name, properties.get(name, schema), schema)
        required = dict.fromkeys([*texts(first, "required"), *texts(second, "required")])
        whole = {**first, **second, "properties": properties, "required": list(required)}
        return {key: item for key, item in whole.items() if item != []}

    def _property(self, name: str, first: Json, second: Json) -> Json:
        if not {"$ref", "anyOf"} & (first.keys() | second.keys()):
            return _Merger(self._clashes)(first, second)
        if first != second and {} not in (first, second):
            self._clashes.append(name)
        return second or first
