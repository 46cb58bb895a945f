"""Public names as text, so that a change of one reads as such.

A line a name, sorted; under the name of a function a line a parameter, in their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import griffe

from codegen.diff.surface import listing

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).parent / "hero_async.txt"

_MACHINERY = {"__all__", "__dir__", "__getattr__"}
_STARS = {
    griffe.ParameterKind.var_positional: "*",
    griffe.ParameterKind.var_keyword: "**",
    griffe.ParameterKind.keyword_only: "*, ",
}


def current() -> str:
    """The public names of this tree."""
    return text(listing(ROOT, "hero_async"))


def text(found: dict[str, griffe.Object]) -> str:
    """The file's text for what was found."""
    lines = [line for name, thing in sorted(found.items()) for line in _lines(name, thing)]
    return "".join(f"{line}\n" for line in lines)


def _lines(name: str, thing: griffe.Object) -> Iterator[str]:
    if name.rpartition(".")[2] in _MACHINERY:
        return
    if isinstance(thing, griffe.Function):
        yield from _calls(name, thing)
    elif isinstance(thing, griffe.Class):
        yield f"{name}: class({', '.join(str(base) for base in thing.bases)})"
    elif isinstance(thing, griffe.Attribute):
        yield f"{name}: {_attribute(thing)}"
    else:
        yield f"{name}: module"


def _calls(name: str, function: griffe.Function) -> Iterator[str]:
    for way in function.overloads or [function]:
        awaited = "await " if "async" in function.labels else ""
        yield f"{name} -> {awaited}{way.returns or 'None'}"
        given = [it for it in way.parameters if it.name not in {"self", "cls"}]
        yield from (f"{name}({_parameter(it)})" for it in given)


def _parameter(parameter: griffe.Parameter) -> str:
    star = _STARS.get(parameter.kind or griffe.ParameterKind.positional_or_keyword, "")
    is_bundle = star in {"*", "**"}
    default = "" if parameter.required or is_bundle else f" = {parameter.default}"
    return f"{star}{parameter.name}: {parameter.annotation}{default}"


def _attribute(attribute: griffe.Attribute) -> str:
    if "property" in attribute.labels:
        return f"property {attribute.annotation}"
    is_own = "instance-attribute" in attribute.labels and "class-attribute" not in attribute.labels
    value = "" if is_own or attribute.value is None else f" = {attribute.value}"
    return f"{attribute.annotation or 'unannotated'}{value}"
