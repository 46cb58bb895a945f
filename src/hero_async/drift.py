"""Where an answer is not what the description says. Places and kinds only, never a value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import hero_api.models
from attrs import fields, frozen
from hero_api.enums import OpenIntEnum, OpenStrEnum
from hero_api.model import Model
from hero_api.types import UNSET

Kind: TypeAlias = Literal[
    "missing field", "unexpected null", "unexpected type", "unknown field", "unknown value"
]

_UNIONS: Final = (UnionType, Union)


@frozen
class Drift:
    """One place, such as `Episode.status`, and what is odd there."""

    place: str
    kind: Kind


def drifts(answer: object) -> Iterator[Drift]:
    """All that is odd in an answer as it was read, in order; a place may come more than once."""
    if isinstance(answer, Model):
        yield from _in_record(answer)
    elif isinstance(answer, list):
        for item in answer:  # pyright: ignore[reportUnknownVariableType]  # whatever the server sent
            yield from drifts(item)  # pyright: ignore[reportUnknownArgumentType]  # likewise


def _in_record(record: Model) -> Iterator[Drift]:
    kind = type(record)
    types = _types(kind)  # type: ignore[arg-type]  # a class is hashable, whatever its records are
    for wire, name in kind.WIRE.items():
        value: object = getattr(record, name)
        if found := _oddity(value, types[name], required=wire in kind.REQUIRED):
            yield Drift(f"{kind.__name__}.{wire}", found)
        yield from drifts(value)
    # A class without fields stands for an object that the description leaves open.
    for name in record.additional_properties if kind.WIRE else ():
        yield Drift(f"{kind.__name__}.{name}", "unknown field")


def _oddity(value: object, expected: Any, *, required: bool) -> Kind | None:
    if value is UNSET:
        return "missing field" if required else None
    if not _fits(value, expected):
        return "unexpected null" if value is None else "unexpected type"
    listed = value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType]  # whatever the server sent
    return "unknown value" if any(map(_is_unknown, listed)) else None  # pyright: ignore[reportUnknownArgumentType]  # likewise


def _is_unknown(value: object) -> bool:
    return isinstance(value, (OpenStrEnum, OpenIntEnum)) and not value.is_known


def _fits(value: object, expected: Any) -> bool:
    origin = get_origin(expected)
    if origin in _UNIONS:
        return any(_fits(value, each) for each in get_args(expected))
    if origin is list:
        (item,) = get_args(expected)
        return isinstance(value, list) and all(_fits(each, item) for each in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # whatever the server sent
    if expected is Any:
        return True
    if expected is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, origin or expected)


@cache
def _types(kind: type[Model]) -> dict[str, Any]:
    hints = get_type_hints(kind, localns=_Names())
    return {each.alias: hints[each.name] for each in fields(kind)}


class _Names(dict[str, Any]):
    """The models by name: their annotations name classes that their modules do not import."""

    def __missing__(self, name: str) -> Any:
        if name not in hero_api.models.__all__:
            raise KeyError(name)
        return getattr(hero_api.models, name)
