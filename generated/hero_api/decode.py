"""From decoded JSON to Python values. Lenient: what does not fit is given back as it came.

Null and `UNSET` pass through every function here, so nullable and optional fields need no case of
their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any, Final

from .model import Model
from .types import NumberText

Decoder = Callable[[Any], Any]

# A list that nobody has read yet; JSON itself makes no tuples.
unread: Final[Decoder] = tuple


def anything(value: Any) -> Any:
    """The value as it is."""
    return value


def text(value: Any) -> Any:
    """A string; an integer becomes its digits, since the API sends some ids both ways."""
    return NumberText(value) if type(value) is int else value


def ident(value: Any) -> Any:
    """The digits of an id that the description calls a number."""
    return text(int(value)) if isinstance(value, float) and value.is_integer() else text(value)


def integer(value: Any) -> Any:
    """An integer, also from its digits and from a float without a fraction."""
    if isinstance(value, str):
        return _converted(int, value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def number(value: Any) -> Any:
    """A number, also from its text."""
    return _converted(float, value) if isinstance(value, str) else value


def boolean(value: Any) -> Any:
    """A boolean, also from the words true and false."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def moment(value: Any) -> Any:
    """An aware datetime; one without a zone is UTC, as the API documents all its times."""
    parsed = _converted(datetime.fromisoformat, value) if isinstance(value, str) else value
    if isinstance(parsed, datetime) and parsed.tzinfo is None:
        return parsed.replace(tzinfo=UTC)
    return parsed


def day(value: Any) -> Any:
    """A date, also from a datetime at midnight. Any other time of day is kept as text.

    Cutting it off could move a date of birth by a day, where the time is a shifted midnight.
    """
    if not isinstance(value, str) or len(value) == len("2000-01-01"):
        return _converted(date.fromisoformat, value) if isinstance(value, str) else value
    parsed = _converted(datetime.fromisoformat, value)
    at_midnight = isinstance(parsed, datetime) and parsed.time() == time.min
    return parsed.date() if at_midnight else value


def uuid(value: Any) -> Any:
    """A UUID."""
    from uuid import UUID

    return _converted(UUID, value) if isinstance(value, str) else value


def items(decoder: Decoder) -> Decoder:
    """A decoder of arrays of what `decoder` reads."""

    def decode(value: Any) -> Any:
        return list(map(decoder, value)) if isinstance(value, list) else value

    return decode


def union(*models: type[Model], array: Decoder = anything) -> Decoder:
    """A decoder for one of several shapes: objects go to the model that fits best."""

    def decode(value: Any) -> Any:
        if isinstance(value, dict) and models:
            keys: set[str] = set(value)
            return max(models, key=lambda model: _fit(model, keys)).from_dict(value)
        return array(value)

    return decode


def _fit(model: type[Model], keys: set[str]) -> tuple[bool, int]:
    """How well an object's keys fit: all required ones there, then as many known ones as can be."""
    return keys.issuperset(model.REQUIRED), len(keys.intersection(model.WIRE))


def _converted(convert: Callable[[str], Any], value: str) -> Any:
    try:
        return convert(value)
    except ValueError:
        return value
