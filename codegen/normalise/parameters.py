"""Parameters: an operation's own and its path's, each something that the bindings can send."""

from __future__ import annotations

import re
from typing import Any

from codegen.document import Json, objects, texts
from codegen.normalise.problems import CannotCarry
from codegen.normalise.references import References
from codegen.normalise.schemas import COMPONENT, Lowering

_TEXT: Json = {"type": "string"}
# https://spec.openapis.org/oas/v3.1.0#parameter-object: such definitions are to be ignored.
_NOT_SENT = {"accept", "authorization", "content-type"}
_IN_A_HEADER = {"boolean", "integer", "number", "string"}
_IN_A_PATH = {"integer", "string"}


class Parameters:
    """Makes the parameters of one operation after another."""

    def __init__(self, references: References, lowering: Lowering, changes: list[str]) -> None:
        self._references = references
        self._lowering = lowering
        self._changes = changes

    def of(self, key: str, path: str, given: list[Json]) -> list[Json]:
        """The parameters, each name once in its location; the last one given stands.

        Raises:
            CannotCarry: a required one that can't be sent.
        """
        unique: dict[tuple[str, str], Json] = {}
        for parameter in map(self._references.resolved, given):
            unique[parameter["in"], parameter["name"]] = parameter
        found = [made for each in unique.values() for made in self._one(key, each)]
        return self._of_path(key, path, found)

    def _one(self, key: str, parameter: Json) -> list[Json]:
        place = f"{key} {parameter['in']}.{parameter['name'].removesuffix('[]')}"
        if parameter["in"] == "header" and parameter["name"].lower() in _NOT_SENT:
            self._changes.append(f"{place}: the sender sets this header itself; not sent")
            return []
        try:
            return self._carried(parameter, place)
        except CannotCarry as reason:
            if parameter.get("required"):
                raise CannotCarry(
                    f"{parameter['in']} parameter {parameter['name']}: {reason}"
                ) from reason
            self._changes.append(f"{place}: {reason}; not sent")
            return []

    def _carried(self, parameter: Json, place: str) -> list[Json]:
        kind = parameter["in"]
        if kind == "cookie":
            raise CannotCarry("cookies are not sent")
        if "schema" not in parameter and "content" in parameter:
            self._changes.append(f"{place}: has content for a schema; pass its text")
            return [_made(parameter, _TEXT)]
        schema = self._one_value(self._lowering.lowered(parameter.get("schema", _TEXT), place))
        if kind == "query":
            return self._query(parameter, schema, place)
        fitting = _IN_A_HEADER if kind == "header" else _IN_A_PATH
        return [_made(parameter, self._text(schema, fitting, place))]

    def _one_value(self, schema: Json) -> Json:
        """Without null, which no parameter can carry."""
        members = [each for each in schema.get("anyOf", [schema]) if each != {"type": "null"}]
        return members[0] if len(members) == 1 else schema | {"anyOf": members}

    def _text(self, schema: Json, fitting: set[str], place: str) -> Json:
        whole = self._whole(schema)
        if whole.get("type") in fitting and "format" not in whole:
            return schema
        if whole != _TEXT:
            self._changes.append(f"{place}: sent as the text that is passed")
        return _TEXT

    def _query(self, parameter: Json, schema: Json, place: str) -> list[Json]:
        whole = self._whole(schema)
        if whole.get("type") == "object":
            return self._fields(parameter, whole, place)
        if whole.get("type") != "array":
            return [_made(parameter, schema)]
        if parameter.get("style", "form") != "form" or parameter.get("explode") is False:
            self._changes.append(f"{place}: a list in one value; pass its text, as the API has it")
            return [_made(parameter, _TEXT)]
        if self._whole(whole["items"]).get("type") in ("array", "object"):
            raise CannotCarry("a list of lists or objects can't be sent in a query")
        return [_made(parameter, schema)]

    def _fields(self, parameter: Json, whole: Json, place: str) -> list[Json]:
        style = parameter.get("style", "form")
        if style not in ("form", "deepObject") or not objects(whole, "properties"):
            raise CannotCarry("an object without known fields can't be sent in a query")
        self._changes.append(f"{place}: an object, sent as a parameter for each of its fields")
        needed = texts(whole, "required") if parameter.get("required") else []
        return [
            made
            for name, schema in whole["properties"].items()
            for made in self._query(
                {
                    "in": "query",
                    "name": f"{parameter['name']}[{name}]" if style == "deepObject" else name,
                    "required": name in needed,
                },
                self._one_value(schema),
                f"{place}.{name}",
            )
        ]

    def _whole(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self._lowering.named(schema["$ref"].removeprefix(COMPONENT))
        return schema

    def _of_path(self, key: str, path: str, found: list[Json]) -> list[Json]:
        names = re.findall(r"\{([^{}]+)\}", path)
        declared = {each["name"]: each for each in found if each["in"] == "path"}
        for name in names:
            if name not in declared:
                self._changes.append(f"{key} path.{name}: not declared, taken for text")
        self._changes += [
            f"{key} path.{name}: not in the path, dropped" for name in declared if name not in names
        ]
        if len(set(names)) < len(names):
            raise CannotCarry("its path has one parameter twice")
        bare: Json = {"in": "path", "required": True, "schema": _TEXT}
        in_path = [declared.get(name, {**bare, "name": name}) for name in names]
        return in_path + [each for each in found if each["in"] != "path"]


def _made(parameter: Json, schema: Json) -> Json:
    required: Any = parameter["in"] == "path" or parameter.get("required") is True
    made = {
        "name": parameter["name"],
        "in": parameter["in"],
        "required": required,
        "schema": schema,
    }
    texts = {key: parameter[key] for key in ("description", "deprecated") if key in parameter}
    return made | texts
