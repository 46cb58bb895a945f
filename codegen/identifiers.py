"""Python names out of a description's strings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openapi_python_client.strings import ClassName, PythonIdentifier

WIRE = "x-wire"
"""The extension that maps Python names to those of the description."""

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")


def words(text: str) -> list[str]:
    """The words of an identifier in any casing, in lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def snake_case(text: str) -> str:
    """`listEpisodesV2` -> `list_episodes_v2`."""
    return re.sub(r"_v_(\d+)\b", r"_v\1", "_".join(words(text)))


def pascal_case(text: str) -> str:
    """`list_episodes_v2` -> `ListEpisodesV2`."""
    return "".join(word.capitalize() for word in words(text))


def identifier(text: str, otherwise: str) -> str:
    """A name for a module, which the generator does not respell; made of `otherwise` if need be."""
    name = snake_case(text) or snake_case(otherwise) or "unnamed"
    if PythonIdentifier(name, "") != name or not name.isidentifier():
        name = f"{snake_case(otherwise) or 'the'}_{name}"
    return name


def argument(text: str) -> str:
    """A name for an argument or attribute, as the generator makes it; `filter[a]` is two words."""
    return PythonIdentifier(text.replace("[", "_").replace("]", ""), "field_")


def class_name(text: str) -> str:
    """A name for a class, as the generator makes it."""
    return ClassName(text, "Class")


def module_of_class(name: str) -> str:
    """The module that the generator puts a class into."""
    return PythonIdentifier(name, "field_")


def member_names(values: Sequence[str]) -> list[str]:
    """Names of an enum's members: of each value alone, so that they stay when the list grows."""
    names: list[str] = []
    for value in values:
        name = re.sub(r"\W+|(?<=[a-z])(?=[A-Z])", "_", value).strip("_").upper() or "EMPTY"
        name = f"VALUE_{name}" if name[0].isdigit() else name
        while name in names:
            name += "_"
        names.append(name)
    return names
