"""A place in a document: its value, and the JSON pointer (RFC 6901) that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from codegen.document import Json, is_array, is_object
from codegen.problems import PipelineError


@frozen
class Node:
    """One value of a document. Its children know where they are."""

    root: Json
    pointer: str
    value: Any

    def child(self, key: str | int) -> Node:
        """What is below a key that is there."""
        return Node(self.root, f"{self.pointer}/{_escaped(str(key))}", self.value[key])

    def get(self, key: str) -> Node | None:
        """What is below a key, or None. Null counts as not there."""
        there = is_object(self.value) and self.value.get(key) is not None
        return self.child(key) if there else None

    def named(self, key: str) -> dict[str, Node]:
        """The children of the object below a key, each with its references followed."""
        holder = self.get(key)
        found = holder.value if holder is not None else None
        if holder is None or not is_object(found):
            return {}
        return {name: holder.child(name).followed() for name in found}

    def listed(self, key: str) -> list[Node]:
        """The items of the array below a key."""
        holder = self.get(key)
        found = holder.value if holder is not None else None
        if holder is None or not is_array(found):
            return []
        return [holder.child(number) for number in range(len(found))]

    def words(self) -> Iterator[tuple[str, Node]]:
        """The keywords of an object, without extensions and without nulls, but for `const`."""
        if is_object(self.value):
            for key, value in self.value.items():
                if (value is not None or key == "const") and not _is_extension(key):
                    yield key, self.child(key)

    def target(self) -> Node | None:
        """What its `$ref` means, if it has one.

        Raises:
            PipelineError: it points outside the document, or to nothing.
        """
        reference = self.value.get("$ref") if is_object(self.value) else None
        if not isinstance(reference, str):
            return None
        if not reference.startswith("#"):
            raise PipelineError(f"{self.pointer}: refers to another document, {reference!r}")
        return _walked(Node(self.root, "", self.root), reference, self.pointer)

    def followed(self) -> Node:
        """The node at the end of its references, itself if it has none."""
        node, seen = self, {self.pointer}
        while (target := node.target()) is not None:
            if target.pointer in seen:
                raise PipelineError(f"{self.pointer}: its reference leads back to itself")
            seen.add(target.pointer)
            node = target
        return node


def _walked(node: Node, reference: str, origin: str) -> Node:
    for part in unquote(reference[1:]).split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        try:
            node = node.child(int(key) if is_array(node.value) else key)
        except (KeyError, IndexError, TypeError, ValueError):
            break
    else:
        return node
    raise PipelineError(f"{origin}: refers to what the document lacks, {reference!r}")


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _is_extension(key: str) -> bool:
    return key.startswith("x-")
