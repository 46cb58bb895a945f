"""The changes between two descriptions: the document, its operations, what they take and give."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from codegen.diff.answers import answer_changes, content_changes
from codegen.diff.changes import Change, Place
from codegen.diff.node import Node
from codegen.diff.parameters import parameter_changes
from codegen.diff.schemas import SchemaDiff, deprecation
from codegen.diff.security import security_changes
from codegen.diff.unused import unused_changes
from codegen.document import METHODS, Json
from codegen.identifiers import snake_case

_BLANK: Json = {}
_OF_OPERATIONS = {"paths", "components", "security", "servers", "tags"}
_INFO = {"info", "externalDocs", "openapi"}


def compare(old: Json, new: Json, named: Collection[str] = ()) -> list[Change]:
    """Every change; `named` are the operations whose names do not hang on their ids.

    Raises:
        PipelineError: a document refers to what it lacks, or to another document.
    """
    left, right = Node(old, "", old), Node(new, "", new)
    operations = _Operations(left, right, named).changes()
    return [*_document(left, right), *operations, *unused_changes(left, right)]


def _document(old: Node, new: Node) -> Iterator[Change]:
    left, right = dict(old.words()), dict(new.words())
    for word in sorted(left.keys() | right.keys()):
        there = right.get(word) or left[word]
        if word in _OF_OPERATIONS - {"tags"} or _value(left.get(word)) == _value(right.get(word)):
            continue
        if word == "tags":
            yield from _tag_texts(old, new)
        else:
            kind = "info" if word in _INFO else "document"
            yield Change(kind, Place(), there.pointer, word, in_old=word not in right)
    yield from _servers(old, new, Place())
    yield from _scheme_texts(old, new)


def _tag_texts(old: Node, new: Node) -> Iterator[Change]:
    """The order of the tags is no change."""
    left, right = (
        {str(tag.value["name"]): tag for tag in side.listed("tags")} for side in (old, new)
    )
    for name in sorted(left.keys() | right.keys()):
        if _value(left.get(name)) != _value(right.get(name)):
            there = right.get(name) or left[name]
            yield Change("text", Place(), there.pointer, f"tag {name}", in_old=name not in right)


def _scheme_texts(old: Node, new: Node) -> Iterator[Change]:
    left, right = (_schemes(side) for side in (old, new))
    for name in sorted(left.keys() & right.keys()):
        if _value(left[name].get("description")) != _value(right[name].get("description")):
            yield Change("text", Place(), right[name].pointer, f"security scheme {name}")


def _schemes(root: Node) -> dict[str, Node]:
    components = root.get("components")
    return components.named("securitySchemes") if components is not None else {}


def _servers(old: Node, new: Node, place: Place) -> Iterator[Change]:
    left, right = (
        {str(it.value.get("url")): it for it in side.listed("servers")} for side in (old, new)
    )
    for address in sorted(left.keys() - right.keys()):
        yield Change("server-removed", place, left[address].pointer, address, in_old=True)
    for address in sorted(right.keys() - left.keys()):
        yield Change("server-added", place, right[address].pointer, address)
    for address in sorted(left.keys() & right.keys()):
        if _value(left[address]) != _value(right[address]):
            yield Change("text", place, right[address].pointer, f"server {address}")


class _Operations:
    """Compares what both documents have under one method and path, path arguments unnamed."""

    def __init__(self, old: Node, new: Node, named: Collection[str]) -> None:
        self._old, self._new, self._named = old, new, named
        self._schemas = SchemaDiff()

    def changes(self) -> Iterator[Change]:
        left, right = _operations(self._old), _operations(self._new)
        for key in sorted(left.keys() - right.keys()):
            name, _, operation = left[key]
            yield Change("operation-removed", Place(name), operation.pointer, in_old=True)
        for key in sorted(right.keys() - left.keys()):
            name, _, operation = right[key]
            yield Change("operation-added", Place(name), operation.pointer)
        for key in sorted(left.keys() & right.keys()):
            yield from self._operation(left[key], right[key])

    def _operation(self, old: _Found, new: _Found) -> Iterator[Change]:
        place = Place(new[0])
        yield from self._names(old[2], new[2], place)
        yield from _texts(old, new, place)
        yield from deprecation(
            old[2].value.get("deprecated"), new[2].value.get("deprecated"), place, new[2].pointer
        )
        yield from security_changes(self._old, self._new, old[2], new[2], place)
        for left, right in zip(old[1:], new[1:], strict=True):
            yield from _servers(left, right, place)
        yield from parameter_changes(self._schemas, old[1:], new[1:], place)
        yield from self._body(old[2].get("requestBody"), new[2].get("requestBody"), place)
        yield from answer_changes(self._schemas, old[2], new[2], place)

    def _names(self, old: Node, new: Node, place: Place) -> Iterator[Change]:
        before, after = old.value.get("operationId"), new.value.get("operationId")
        if before != after:
            kind = "operation-id" if place.operation in self._named else "operation-renamed"
            yield Change(kind, place, new.pointer, f"{before} to {after}")
        left, right = (tuple(side.value.get("tags") or ["default"]) for side in (old, new))
        if snake_case(left[0]) != snake_case(right[0]):
            yield Change("tag-moved", place, new.pointer, f"{left[0]} to {right[0]}")
        elif (left[0], {*left}) != (right[0], {*right}):
            yield Change("tags", place, new.pointer)

    def _body(self, old: Node | None, new: Node | None, place: Place) -> Iterator[Change]:
        place = place.below("body")
        left, right = (side.followed() if side is not None else None for side in (old, new))
        if left is None or right is None:
            if right is not None:
                kind = "required" if right.value.get("required") is True else "optional"
                yield Change(f"body-added-{kind}", place, right.pointer)
            elif left is not None:
                yield Change("body-removed", place, left.pointer, in_old=True)
            return
        before, after = (side.value.get("required") is True for side in (left, right))
        if before != after:
            yield Change("body-required" if after else "body-optional", place, right.pointer)
        if left.value.get("description") != right.value.get("description"):
            yield Change("text", place, right.pointer)
        yield from content_changes(self._schemas, left, right, place)


_Found = tuple[str, Node, Node]


def _operations(root: Node) -> dict[str, _Found]:
    """Name, path item and operation, by method and path."""
    found: dict[str, _Found] = {}
    paths = root.get("paths")
    for path, item in root.named("paths").items() if paths is not None else ():
        for method in METHODS:
            operation = item.get(method) if path.startswith("/") else None
            if operation is not None:
                key = f"{method} {re.sub(r'{[^}]*}', '{}', path)}"
                found[key] = (f"{method.upper()} {path}", item, operation)
    return found


def _texts(old: _Found, new: _Found, place: Place) -> Iterator[Change]:
    for word in ("summary", "description"):
        if _said(old, word) != _said(new, word):
            yield Change("text", place, new[2].pointer, word)
    for word, kind in (("externalDocs", "text"), ("callbacks", "callbacks")):
        if _value(old[2].get(word)) != _value(new[2].get(word)):
            yield Change(kind, place, new[2].pointer, word)


def _said(found: _Found, word: str) -> object:
    """An operation's text; that of its whole path stands where it has none."""
    return found[2].value.get(word) or found[1].value.get(word)


def _value(node: Node | None) -> object:
    return node.value if node is not None else None
