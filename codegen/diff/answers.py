"""The changes between the answers of two operations, and between two choices of media types."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from codegen.diff.changes import Change, Place
from codegen.diff.node import Node
from codegen.diff.schemas import SchemaDiff, texts_differ
from codegen.diff.verdicts import Direction


def answer_changes(schemas: SchemaDiff, old: Node, new: Node, place: Place) -> Iterator[Change]:
    """What differs, status by status; one success in place of another is the same one."""
    place = evolve(place, direction=Direction.ANSWER)
    left, right = old.named("responses"), new.named("responses")
    for before, after in _pairs(left, right):
        first, second = left.pop(before), right.pop(after)
        if before != after:
            what = f"{before} to {after}"
            yield Change("success-renumbered", place.below(after), second.pointer, what)
        yield from _answer(schemas, first, second, place.below(after))
    for status, gone in left.items():
        kind = f"{_kind(status, left)}-removed"
        yield Change(kind, place.below(status), gone.pointer, in_old=True)
    for status, come in right.items():
        yield Change(f"{_kind(status, right)}-added", place.below(status), come.pointer)


def _pairs(left: dict[str, Node], right: dict[str, Node]) -> list[tuple[str, str]]:
    same = [(status, status) for status in left if status in right]
    gone, come = (
        [status for status in side if status[:1] == "2" and status not in other]
        for side, other in ((left, right), (right, left))
    )
    return same + ([(gone[0], come[0])] if len(gone) == len(come) == 1 else [])


def _kind(status: str, answers: dict[str, Node]) -> str:
    """`default` stands for the success where no other answer does."""
    lonely = status == "default" and len(answers) == 1
    return "success" if status[:1] == "2" or lonely else "error"


def _answer(schemas: SchemaDiff, old: Node, new: Node, place: Place) -> Iterator[Change]:
    if texts_differ(old, new):
        yield Change("text", place, new.pointer)
    for word in ("headers", "links"):
        left, right = (
            {name: node.value for name, node in side.named(word).items()} for side in (old, new)
        )
        if left != right:
            yield Change(word, place, new.pointer)
    yield from content_changes(schemas, old, new, place)


def content_changes(schemas: SchemaDiff, old: Node, new: Node, place: Place) -> Iterator[Change]:
    """What differs between the media types of two bodies, and in the schema of each."""
    left, right = _media(old), _media(new)
    for name in sorted(left.keys() - right.keys()):
        yield Change("content-removed", place, left[name].pointer, name, in_old=True)
    for name in sorted(right.keys() - left.keys()):
        yield Change("content-added", place, right[name].pointer, name)
    for name in sorted(left.keys() & right.keys()):
        inside = place if len(left) == len(right) == 1 else place.marked(f"({name})")
        yield from _same_media(schemas, left[name], right[name], inside)


def _same_media(schemas: SchemaDiff, old: Node, new: Node, place: Place) -> Iterator[Change]:
    if texts_differ(old, new):
        yield Change("text", place, new.pointer)
    if old.value.get("encoding") != new.value.get("encoding"):
        yield Change("keyword", place, new.pointer, "encoding")
    anything = Node({}, "", {})
    left, right = old.get("schema"), new.get("schema")
    if left is not None or right is not None:
        yield from schemas.changes(
            left or anything, right or evolve(anything, pointer=new.pointer), place
        )


def _media(holder: Node) -> dict[str, Node]:
    return {
        name.partition(";")[0].strip().lower(): node
        for name, node in holder.named("content").items()
    }
