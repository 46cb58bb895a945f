"""What a `$ref` means. Only the document itself is looked at, never a file or an address."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from codegen.document import Json, is_array, is_object
from codegen.identifiers import pascal_case
from codegen.normalise.problems import CannotCarry

Pointer = tuple[str, ...]
_SCHEMAS = ("components", "schemas")


class References:
    """Follows the references of one document."""

    def __init__(self, document: Json) -> None:
        self._document = document

    def pointer(self, reference: str) -> Pointer:
        """Where a reference leads.

        Raises:
            CannotCarry: to what the document lacks.
        """
        if not reference.startswith("#/"):
            raise CannotCarry(f"it refers to what the document lacks: {reference!r}")
        parts = unquote(reference[2:]).split("/")
        return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)

    def at(self, pointer: Pointer) -> Any:
        """What stands at a pointer; a reference on the way to it is followed.

        Raises:
            CannotCarry: nothing does.
        """
        value: Any = self._document
        for part in pointer:
            value = self.resolved(value) if is_object(value) and part not in value else value
            if is_object(value) and part in value:
                value = value[part]
            elif is_array(value) and part.isdecimal() and int(part) < len(value):
                value = value[int(part)]
            else:
                raise CannotCarry(f"it refers to what the document lacks: {'/'.join(pointer)!r}")
        return value

    def resolved(self, holder: Json) -> Json:
        """What a chain of references ends at; fields beside a reference win over its own.

        Raises:
            CannotCarry: it ends nowhere, or at no object.
        """
        seen: set[str] = set()
        while isinstance(reference := holder.get("$ref"), str):
            if reference in seen:
                raise CannotCarry(f"a reference that leads to itself: {reference!r}")
            seen.add(reference)
            target = self.at(self.pointer(reference))
            if not is_object(target):
                raise CannotCarry(f"it refers to what is no object: {reference!r}")
            holder = target | {key: value for key, value in holder.items() if key != "$ref"}
        return holder


def name_of(pointer: Pointer) -> str:
    """The component that a pointer to a schema means: its own name, or one made of the pointer."""
    if pointer[:2] == _SCHEMAS and len(pointer) == 3:
        return pointer[2]
    return pascal_case(" ".join(pointer[2:] if pointer[:2] == _SCHEMAS else pointer))
