"""Signatures as text, and whether one can stand in for another by its annotations."""

from __future__ import annotations

import griffe

_NO_ARGUMENT = {"self", "cls"}


def parts(thing: griffe.Object) -> dict[str, str]:
    """What a caller or a reader sees of it: its arguments and its result, or its type."""
    if isinstance(thing, griffe.Function):
        given = {it.name: _parameter(it) for it in thing.parameters if it.name not in _NO_ARGUMENT}
        return {**given, "return": f"-> {thing.returns or 'None'}"}
    if isinstance(thing, griffe.Attribute):
        return {"": str(thing.annotation or "")}
    return {}


def difference(old: griffe.Object, new: griffe.Object) -> str:
    """What is another in one of them, and what is new; empty if nothing is."""
    before, after = parts(old), parts(new)
    changed = [
        f"{before[name]} is now {after[name]}"
        for name in before
        if name in after and before[name] != after[name]
    ]
    return "; ".join([*changed, *(f"takes {after[it]}" for it in after if it not in before)])


def is_compatible(old: griffe.Object, new: griffe.Object) -> bool:
    """Whether arguments take at least what they took, and results give at most what they gave."""
    if isinstance(old, griffe.Function) and isinstance(new, griffe.Function):
        taken = {it.name: _members(str(it.annotation or "")) for it in new.parameters}
        return _members(str(new.returns or "")) <= _members(str(old.returns or "")) and all(
            _members(str(it.annotation or "")) <= taken.get(it.name, set()) for it in old.parameters
        )
    if isinstance(old, griffe.Attribute) and isinstance(new, griffe.Attribute):
        return _members(str(new.annotation or "")) <= _members(str(old.annotation or ""))
    return False


def _parameter(parameter: griffe.Parameter) -> str:
    default = "" if parameter.required else f" = {parameter.default}"
    return f"{parameter.name}: {parameter.annotation}{default}"


def _members(annotation: str) -> set[str]:
    """The members of a union, whose own brackets are left whole."""
    found, depth = [""], 0
    for char in annotation:
        depth += {"[": 1, "]": -1}.get(char, 0)
        if char == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += char
    return {member.strip() for member in found}
