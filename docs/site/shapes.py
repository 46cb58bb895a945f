"""Tells the reference what it can't see: how attrs builds a class, and what values an enum has."""

import ast
import re
from typing import Any

import griffe

_ATTRS = {"attrs.frozen", "attrs.define"}
_OWN_NAME = re.compile(r"\A`hero\.[a-z_.]+`\n*")


class Shapes(griffe.Extension):
    """Gives attrs classes the signature that they have, and enums a line with their values."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Go through a package once it is read."""
        for each in _classes(pkg):
            _spare_the_name(each)
            if any(decorator.callable_path in _ATTRS for decorator in each.decorators):
                _sign(each)
            elif any(str(base).endswith("Enum") for base in each.bases):
                _list_values(each)


def _classes(parent: griffe.Module | griffe.Class) -> list[griffe.Class]:
    found: list[griffe.Class] = []
    for member in parent.members.values():
        if isinstance(member, griffe.Class):
            found.append(member)
        if isinstance(member, (griffe.Module, griffe.Class)):
            found.extend(_classes(member))
    return found


def _spare_the_name(described: griffe.Class) -> None:
    """The heading says it: a docstring need not."""
    if described.docstring:
        text = _OWN_NAME.sub("", described.docstring.value)
        described.docstring.value = "" if text == described.name else text


def _sign(attrs_class: griffe.Class) -> None:
    fields = [
        each
        for each in attrs_class.members.values()
        if isinstance(each, griffe.Attribute) and _is_public_field(each)
    ]
    if not fields or "__init__" in attrs_class.members:
        return
    init = griffe.Function("__init__", parent=attrs_class, returns="None")
    init.parameters = griffe.Parameters(griffe.Parameter("self"), *map(_parameter, fields))
    attrs_class.set_member("__init__", init)


def _is_public_field(member: griffe.Attribute) -> bool:
    return (
        member.annotation is not None
        and not member.name.startswith("_")
        and ("instance-attribute" in member.labels or "class-attribute" not in member.labels)
        and "property" not in member.labels
    )


def _parameter(field: griffe.Attribute) -> griffe.Parameter:
    return griffe.Parameter(
        field.name,
        annotation=field.annotation,
        kind=griffe.ParameterKind.positional_or_keyword,
        default=_default(field.value),
    )


def _default(value: griffe.Expr | str | None) -> griffe.Expr | str | None:
    """What stands for the default: of `field(...)` its default, if it says one."""
    if not isinstance(value, griffe.ExprCall) or str(value.function) != "field":
        return value
    said = {
        each.name: each.value for each in value.arguments if isinstance(each, griffe.ExprKeyword)
    }
    return said.get("default", "..." if "factory" in said else None)


def _list_values(enum: griffe.Class) -> None:
    values = [
        str(ast.literal_eval(str(each.value)))
        for each in enum.members.values()
        if isinstance(each, griffe.Attribute) and not each.name.startswith("_")
    ]
    said = enum.docstring.value if enum.docstring else ""
    listed = ", ".join(f"`{value}`" if value else "the empty text" for value in values)
    enum.docstring = griffe.Docstring(f"{said}\n\nValues: {listed}.", parent=enum)
