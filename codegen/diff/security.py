"""The change between what two operations ask for to know who calls."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.canonical import key_of
from codegen.diff.changes import Change, Place
from codegen.diff.node import Node

_Ways = frozenset[frozenset[str]]
_TEXTS = {"description"}


def security_changes(
    old_root: Node, new_root: Node, old: Node, new: Node, place: Place
) -> Iterator[Change]:
    """Tightened unless whatever was enough before is enough now. Names of schemes do not count."""
    before, after = _ways(old_root, old), _ways(new_root, new)
    if before == after:
        return
    enough = all(any(way <= known for way in after) for known in before)
    there = new.get("security") or new_root.get("security") or new
    yield Change(f"security-{'loosened' if enough else 'tightened'}", place, there.pointer)


def _ways(root: Node, operation: Node) -> _Ways:
    """Each way to be let in, as the set of what has to be sent. Nothing said: nothing needed."""
    holder = operation if operation.get("security") is not None else root
    schemes = _schemes(root)
    ways = [
        frozenset(_needed(name, way.value[name], schemes) for name in way.value)
        for way in holder.listed("security")
    ]
    return frozenset(ways) or frozenset({frozenset()})


def _needed(name: str, scopes: object, schemes: dict[str, Node]) -> str:
    scheme = schemes.get(name)
    said = dict(scheme.words()) if scheme is not None else {}
    facts = {word: node.value for word, node in said.items() if word not in _TEXTS}
    return key_of([facts or name, scopes])


def _schemes(root: Node) -> dict[str, Node]:
    components = root.get("components")
    return components.named("securitySchemes") if components is not None else {}
