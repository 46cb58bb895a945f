"""The changes between two schemas, and all below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from codegen.diff.canonical import (
    ANY,
    LIMITS,
    LOWER_LIMITS,
    TEXTS,
    UPPER_LIMITS,
    Shape,
    key_of,
    shape,
)
from codegen.diff.changes import Change, Place
from codegen.diff.node import Node

_MOST_PLACES = 20  # in one operation; schemas that share others may have billions
_RETYPING: set[object] = {"date", "date-time", "uuid", "binary"}
_TOLD_APART = {"format", "default", "deprecated"} | TEXTS


class SchemaDiff:
    """Compares schemas, remembering which pairs are equal and which it is in the middle of."""

    def __init__(self) -> None:
        self._equal: set[tuple[str, str]] = set()
        self._open: list[tuple[str, str]] = []
        self._reached = 0
        self._shown: Counter[tuple[str, ...]] = Counter()

    def changes(self, old: Node, new: Node, place: Place) -> list[Change]:
        """What differs; a schema inside itself is as different as it is outside."""
        old, new = _behind(old), _behind(new)
        pair = (old.pointer, new.pointer)
        if pair in self._equal:
            return []
        if pair in self._open:
            self._reached = min(self._reached, self._open.index(pair))
            return []
        if self._is_shown_enough(place, pair):
            self._reached = -1
            return []
        outer, self._reached = self._reached, len(self._open)
        self._open.append(pair)
        found = list(self._of_shapes(shape(old), shape(new), place))
        self._open.pop()
        if not found and self._reached >= len(self._open):
            self._equal.add(pair)
        self._reached = min(outer, self._reached)
        return found

    def _is_shown_enough(self, place: Place, pair: tuple[str, str]) -> bool:
        """Whether an operation has a schema at so many places that no more need be told."""
        key = (place.operation, place.direction, *pair)
        self._shown[key] += 1
        return self._shown[key] > _MOST_PLACES

    def _of_shapes(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        if old.nullable != new.nullable:
            yield Change("null-added" if new.nullable else "null-removed", place, new.pointer)
        if old.variants or new.variants:
            yield from self._variants(old, new, place)
        if bool(old.variants) != bool(new.variants):
            return
        yield from _words(old, new, place)
        kind = _type_change(old.types, new.types)
        if kind is not None:
            yield Change(kind, place, new.pointer, f"{_names(old)} to {_names(new)}")
        yield from _enums(old, new, place)
        yield from self._objects(old, new, place)
        yield from self._below(old.items, new.items, place.marked("[]"), "array", old, new)

    def _objects(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        if "object" not in old.types & new.types:
            return
        for name in old.properties.keys() - new.properties.keys():
            yield Change(
                "property-removed", place.below(name), old.properties[name].pointer, in_old=True
            )
        for name in new.properties.keys() - old.properties.keys():
            kind = f"property-added-{'required' if name in new.required else 'optional'}"
            yield Change(kind, place.below(name), new.properties[name].pointer)
        for name in old.properties.keys() & new.properties.keys():
            yield from _required(old, new, name, place)
            yield from self.changes(old.properties[name], new.properties[name], place.below(name))
        yield from self._extra(old, new, place)

    def _extra(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        closed = [side.extra is not None and side.extra.value is False for side in (old, new)]
        if closed[0] != closed[1]:
            yield Change("extra-closed" if closed[1] else "extra-opened", place, new.pointer)
        elif not closed[0]:
            yield from self._below(old.extra, new.extra, place.marked("{}"), "object", old, new)

    def _below(  # the places of items and of extra values differ in mark and type only
        self, old: Node | None, new: Node | None, place: Place, kind: str, left: Shape, right: Shape
    ) -> Iterator[Change]:
        if kind not in left.types & right.types:
            return
        if old is not None or new is not None:
            yield from self.changes(
                old or _anything(left.pointer), new or _anything(right.pointer), place
            )

    def _variants(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        left = dict(enumerate(old.variants or [evolve(old, nullable=False)]))
        right = dict(enumerate(new.variants or [evolve(new, nullable=False)]))
        for first, second, found in self._matches(left, right, place):
            if first in left and second in right:
                del left[first], right[second]
                yield from found
        for number, variant in left.items():
            yield Change(
                "variant-removed", place.marked(f"|{number}"), variant.pointer, in_old=True
            )
        for number, variant in right.items():
            yield Change("variant-added", place.marked(f"|{number}"), variant.pointer)

    def _matches(
        self, left: dict[int, Shape], right: dict[int, Shape], place: Place
    ) -> list[tuple[int, int, list[Change]]]:
        """Pairs of variants that may be the same one, the most alike first."""
        pairs = [
            (first, second, list(self._of_shapes(old, new, place.marked(f"|{second}"))))
            for first, old in left.items()
            for second, new in right.items()
            if _are_alike(old, new)
        ]
        return sorted(pairs, key=lambda pair: (len(pair[2]), pair[0] != pair[1]))


def _words(old: Shape, new: Shape, place: Place) -> Iterator[Change]:
    left, right = _comparable(old.words), _comparable(new.words)
    if any(_differ(left, right, word) for word in TEXTS):
        yield Change("text", place, new.pointer)
    yield from deprecation(left.get("deprecated"), right.get("deprecated"), place, new.pointer)
    if _differ(left, right, "default"):
        both = "default" in left and "default" in right
        yield Change("default-changed" if both else "default-stated", place, new.pointer)
    if _differ(left, right, "format"):
        yield _format(left.get("format"), right.get("format"), place, new.pointer)
    for word in sorted((left.keys() | right.keys()) - _TOLD_APART):
        if _differ(left, right, word):
            kind = _constraint(word, left.get(word), right.get(word))
            yield Change(kind, place, new.pointer, word)


def texts_differ(old: Node, new: Node) -> bool:
    """Whether two objects of a description say something else to their readers."""
    left, right = _comparable(dict(old.words())), _comparable(dict(new.words()))
    return any(_differ(left, right, word) for word in TEXTS)


def _comparable(words: dict[str, Node]) -> dict[str, Any]:
    """The keywords with their values; one example is a list of one."""
    found = {word: node.value for word, node in words.items()}
    if "example" in found:
        found["examples"] = [found.pop("example")]
    return found


def _differ(old: dict[str, Any], new: dict[str, Any], word: str) -> bool:
    return key_of(old.get(word)) != key_of(new.get(word))


def deprecation(old: object, new: object, place: Place, pointer: str) -> Iterator[Change]:
    """The change of a `deprecated` flag."""
    if (old is True) != (new is True):
        yield Change("deprecated" if new is True else "undeprecated", place, pointer)


def _format(old: object, new: object, place: Place, pointer: str) -> Change:
    what = f"{old or 'none'} to {new or 'none'}"
    if {old, new} & _RETYPING:
        return Change("format-retyped", place, pointer, what)
    kind = "constraint-loosened" if new is None else "constraint-tightened"
    return Change(kind, place, pointer, f"format {what}")


def _constraint(word: str, old: Any, new: Any) -> str:
    """Whether less is let through than before; what can't be compared is."""
    if word not in LIMITS:
        return "keyword"
    if new is None or new is False:
        return "constraint-loosened"
    if old is None or word not in LOWER_LIMITS | UPPER_LIMITS:
        return "constraint-tightened"
    return f"constraint-{'tightened' if (new > old) == (word in LOWER_LIMITS) else 'loosened'}"


def _enums(old: Shape, new: Shape, place: Place) -> Iterator[Change]:
    left, right = old.values, new.values
    if left is None or right is None:
        if (left is None) != (right is None):
            yield Change("enum-added" if left is None else "enum-removed", place, new.pointer)
        return
    for value in left.keys() - right.keys():
        yield Change("value-removed", place, left[value].pointer, value, in_old=True)
    for value in right.keys() - left.keys():
        yield Change("value-added", place, right[value].pointer, value)


def _required(old: Shape, new: Shape, name: str, place: Place) -> Iterator[Change]:
    if (name in old.required) != (name in new.required):
        kind = "property-required" if name in new.required else "property-optional"
        yield Change(kind, place.below(name), new.properties[name].pointer)


def _type_change(old: Iterable[str], new: Iterable[str]) -> str | None:
    left, right = set(old), set(new)
    if left == right:
        return None
    if left < right:
        return "type-widened"
    return "type-narrowed" if left > right else "type-changed"


def _are_alike(old: Shape, new: Shape) -> bool:
    shared = old.properties.keys() & new.properties.keys()
    either = old.properties or new.properties
    return bool(old.types & new.types) and bool(shared or not either)


def _names(side: Shape) -> str:
    if side.types >= ANY:
        return "anything"
    return " or ".join(sorted(side.types - ({"integer"} if "number" in side.types else set())))


def _behind(node: Node) -> Node:
    """What a mere reference means; one that says more is a schema of its own."""
    while len(dict(node.words())) == 1 and (target := node.target()) is not None:
        node = target
    return node


def _anything(pointer: str) -> Node:
    return Node({}, pointer, {})
