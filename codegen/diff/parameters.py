"""The changes between the parameters of two operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.diff.canonical import shape
from codegen.diff.changes import Change, Place
from codegen.diff.node import Node
from codegen.diff.schemas import SchemaDiff, deprecation, texts_differ
from codegen.identifiers import snake_case

_Key = tuple[str, str]
_Sides = tuple[Node, Node]
_SEVERAL = {"array", "object"}


def parameter_changes(
    schemas: SchemaDiff, old: _Sides, new: _Sides, place: Place
) -> Iterator[Change]:
    """What differs; path arguments are matched by position, the others by name."""
    left, right = _parameters(old), _parameters(new)
    for before, after in _pairs(left, right):
        first, second = left.pop(before), right.pop(after)
        yield from _renamed(before, after, _place(second, place), second)
        yield from _parameter(schemas, first, second, _place(second, place))
    for gone in left.values():
        yield Change("parameter-removed", _place(gone, place), gone.pointer, in_old=True)
    for come in right.values():
        kind = "required" if come.value.get("required") is True else "optional"
        yield Change(f"parameter-added-{kind}", _place(come, place), come.pointer)


def _parameters(sides: _Sides) -> dict[_Key, Node]:
    """Those of the operation and of its whole path, by place and name; of the path by position."""
    item, operation = sides
    order = re.findall(r"{([^}]*)}", item.pointer.replace("~1", "/"))
    found: dict[_Key, Node] = {}
    for node in item.listed("parameters") + operation.listed("parameters"):
        parameter = node.followed()
        where, name = str(parameter.value.get("in")), str(parameter.value.get("name"))
        if where == "path" and name in order:
            found[where, str(order.index(name))] = parameter
        else:
            found[where, name] = parameter
    return found


def _pairs(left: dict[_Key, Node], right: dict[_Key, Node]) -> list[tuple[_Key, _Key]]:
    """The same place and name; of what is left, the same keyword in Python."""
    same = [(key, key) for key in left if key in right]
    by_keyword = {_keyword(right[key]): key for key in right if key not in left}
    alike = [(key, by_keyword.get(_keyword(left[key]))) for key in left if key not in right]
    return same + [(key, other) for key, other in alike if other is not None]


def _keyword(parameter: Node) -> str:
    return snake_case(str(parameter.value.get("name")))


def _renamed(before: _Key, after: _Key, place: Place, parameter: Node) -> Iterator[Change]:
    if before[0] != after[0]:
        yield Change("parameter-moved", place, parameter.pointer, f"{before[0]} to {after[0]}")
    elif before[1] != after[1]:
        what = f"{before[1]} to {after[1]}"
        yield Change("parameter-wire-name", place, parameter.pointer, what)


def _parameter(schemas: SchemaDiff, old: Node, new: Node, place: Place) -> Iterator[Change]:
    if old.value["in"] == "path" == new.value["in"] and _keyword(old) != _keyword(new):
        what = f"{old.value['name']} to {new.value['name']}"
        yield Change("parameter-renamed", place, new.pointer, what)
    before, after = (side.value.get("required") is True for side in (old, new))
    if before != after:
        yield Change("parameter-required" if after else "parameter-optional", place, new.pointer)
    if texts_differ(old, new):
        yield Change("text", place, new.pointer)
    yield from deprecation(
        old.value.get("deprecated"), new.value.get("deprecated"), place, new.pointer
    )
    left, right = _schema(old), _schema(new)
    if _encoding(old, left) != _encoding(new, right):
        yield Change("parameter-encoding", place, new.pointer)
    if left is not None and right is not None:
        yield from schemas.changes(left, right, place)


def _schema(parameter: Node) -> Node | None:
    media = next(iter(parameter.named("content").values()), parameter)
    return media.get("schema")


def _encoding(parameter: Node, schema: Node | None) -> tuple[object, ...]:
    """How its value is written; for what is no list and no object, styles are all the same."""
    said = parameter.value
    media = next(iter(parameter.named("content")), None)
    reserved, empty = said.get("allowReserved") is True, said.get("allowEmptyValue") is True
    if media is None and schema is not None and not shape(schema).types & _SEVERAL:
        return media, reserved, empty
    style = said.get("style") or ("form" if said["in"] in {"query", "cookie"} else "simple")
    return media, reserved, empty, style, said.get("explode", style == "form")


def _place(parameter: Node, operation: Place) -> Place:
    name = str(parameter.value.get("name")).removesuffix("[]")
    return operation.below(f"{parameter.value.get('in')}.{name}")
