"""Schemas that no operation reaches: their classes are in `hero_api.models` all the same."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.changes import Change, Place
from codegen.diff.node import Node
from codegen.diff.schemas import SchemaDiff
from codegen.diff.verdicts import Direction
from codegen.document import is_array, is_object


def unused_changes(old: Node, new: Node) -> Iterator[Change]:
    """The changes of such schemas, which are taken for parts of answers."""
    left, right = _unused(old), _unused(new)
    for name in sorted(left.keys() - _schemas(new).keys()):
        yield Change("schema-removed", _place(name), left[name].pointer, in_old=True)
    for name in sorted(right.keys() - _schemas(old).keys()):
        yield Change("schema-added", _place(name), right[name].pointer)
    for name in sorted(left.keys() & right.keys()):
        yield from SchemaDiff().changes(left[name], right[name], _place(name))


def _place(name: str) -> Place:
    return Place("", name, Direction.ANSWER)


def _schemas(root: Node) -> dict[str, Node]:
    components = root.get("components")
    schemas = components.get("schemas") if components is not None else None
    return {name: schemas.child(name) for name in schemas.value} if schemas is not None else {}


def _unused(root: Node) -> dict[str, Node]:
    """Those not reached from the paths, nor from one that comes before it in the alphabet."""
    reached: set[str] = set()
    for word in ("paths", "webhooks"):
        if (start := root.get(word)) is not None:
            _reach(start, reached)
    found: dict[str, Node] = {}
    for name, schema in sorted(_schemas(root).items()):
        if schema.pointer not in reached:
            found[name] = schema
            _reach(schema, reached)
    return {name: schema for name, schema in found.items() if schema.pointer not in reached}


def _reach(start: Node, reached: set[str]) -> None:
    """Note the pointer of everything that is referred to below a node."""
    waiting = [start]
    while waiting:
        node = waiting.pop()
        target = node.target()
        if target is not None and target.pointer not in reached:
            reached.add(target.pointer)
            waiting.append(target)
        if is_object(node.value):
            waiting += [node.child(key) for key in node.value]
        elif is_array(node.value):
            waiting += [node.child(index) for index in range(len(node.value))]
