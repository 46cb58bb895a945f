"""Python names for arguments and attributes; what goes on the wire is kept beside them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from functools import cache

from codegen.document import Json, objects, operations
from codegen.identifiers import WIRE, argument
from codegen.tree import RUNTIME

# What the functions of an operation's module use by these names.
_OF_FUNCTIONS = {
    "answer",
    "body",
    "build_request",
    "client",
    "decode",
    "encode",
    "parse_response",
    "payload",
    "response",
    "url",
}
# What the body of a model's class calls by these names.
_OF_CLASSES = {"classmethod", "field", "property"}


def spell(document: Json, attributes: Mapping[str, str]) -> list[str]:
    """Rename parameters and properties in place; the changes that a reader might wonder about.

    `attributes` has names of our own, by "Schema.property".
    """
    changes: list[str] = []
    for method, path, operation in operations(document):
        changes += _parameters(f"{method} {path}", operation)
    for name, schema in objects(objects(document, "components"), "schemas").items():
        if "properties" in schema:
            changes += _properties(name, schema, attributes)
    return changes


def _parameters(key: str, operation: Json) -> list[str]:
    given = operation["parameters"]
    pairs = [(parameter["name"], parameter["in"]) for parameter in given]
    names = _spelt(pairs, _OF_FUNCTIONS)
    operation[WIRE] = {new: old for new, (old, _) in zip(names, pairs, strict=True)}
    for parameter, name in zip(given, names, strict=True):
        parameter["name"] = name
    return _told(f"{key} argument", operation[WIRE])


def _properties(name: str, schema: Json, attributes: Mapping[str, str]) -> list[str]:
    given = schema["properties"]
    spelt = _spelt([(old, "value") for old in given], _of_models() | _OF_CLASSES)
    names = [attributes.get(f"{name}.{old}", new) for old, new in zip(given, spelt, strict=True)]
    schema[WIRE] = dict(zip(names, given, strict=True))
    schema["properties"] = dict(zip(names, given.values(), strict=True))
    back = {old: new for new, old in schema[WIRE].items()}
    if "required" in schema:
        schema["required"] = [back[old] for old in schema["required"]]
    return _told(f"{name} attribute", schema[WIRE])


def _spelt(pairs: list[tuple[str, str]], taken: Iterable[str]) -> list[str]:
    """Names in order. Who is spelt in Python as on the wire has its name before all others."""
    reserved = set(taken)
    exact = {old for old, _ in pairs if argument(old) == old and old not in reserved}
    used: set[str] = set()
    names: list[str] = []
    for old, suffix in pairs:
        plain = argument(old)
        free = plain not in reserved and plain not in used and (old == plain or plain not in exact)
        number, name = 1, plain if free else argument(f"{plain}_{suffix}")
        while name in used or name in reserved or (name in exact and old != name):
            number += 1
            name = argument(f"{plain}_{suffix}_{number}")
        used.add(name)
        names.append(name)
    return names


def _told(what: str, wire: dict[str, str]) -> list[str]:
    plain = {name: argument(old) for name, old in wire.items()}
    return [f"{what} {name}: {wire[name]!r} on the wire" for name in wire if name != plain[name]]


@cache
def _of_models() -> frozenset[str]:
    """What every model has already, read from its source: it runs in the finished package only."""
    module = ast.parse((RUNTIME / "model.py").read_text(encoding="utf-8"))
    model = next(node for node in module.body if isinstance(node, ast.ClassDef))
    methods = {node.name for node in model.body if isinstance(node, ast.FunctionDef)}
    fields = {
        node.target.id
        for node in model.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return frozenset(methods | fields)
