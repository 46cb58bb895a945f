"""Arguments as a person writes them, brought into the form that the bindings take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from typing import Any, TypeVar, overload

from hero_api.enums import OpenStrEnum
from hero_api.types import UNSET, Unset

from hero_async.errors import InvalidRequestError

E = TypeVar("E", bound=OpenStrEnum)


def given(**arguments: Any) -> dict[str, Any]:
    """Those arguments that were passed; `None` was, and stands for null."""
    return {name: value for name, value in arguments.items() if value is not UNSET}


def some_text(name: str, value: str) -> str:
    """A string with something in it.

    Raises:
        InvalidRequestError: it is blank, or no string.
    """
    if not isinstance(value, str) or not value.strip():  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be a string, and not empty")
    return value


def texts(name: str, values: Iterable[str] | str | Unset) -> list[str] | Unset:
    """One string or several.

    Raises:
        InvalidRequestError: there is none, or something else among them.
    """
    if isinstance(values, Unset):
        return UNSET
    if isinstance(values, (bytes, Mapping)) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be a string or several; leave it out for no filter")
    found = [values] if isinstance(values, str) else list(values)
    if not found or "" in found:
        raise InvalidRequestError(name, "must not be empty: that would mean no filter at all")
    if not all(isinstance(value, str) for value in found):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must hold strings only")
    return found


def enums(name: str, kind: type[E], values: Iterable[E | str] | E | str | Unset) -> list[E] | Unset:
    """One enum value or several, as members or their strings; an unlisted string is kept.

    Raises:
        InvalidRequestError: there is none, or something else among them.
    """
    found = texts(name, values)
    return UNSET if isinstance(found, Unset) else [kind(value) for value in found]


@overload
def enum(name: str, kind: type[E], value: E | str) -> E: ...
@overload
def enum(name: str, kind: type[E], value: Unset) -> Unset: ...
@overload
def enum(name: str, kind: type[E], value: None) -> None: ...
def enum(name: str, kind: type[E], value: E | str | Unset | None) -> E | Unset | None:
    """One enum value, as a member or its string; an unlisted string is kept, and None is null.

    Raises:
        InvalidRequestError: it is something else.
    """
    if value is None or isinstance(value, Unset):
        return value
    if not isinstance(value, str) or not value:  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, f"must be a {kind.__name__} or its string")
    return kind(value)


def at_least(name: str, least: int, value: int | Unset) -> int | Unset:
    """A whole number that is not below `least`.

    Raises:
        InvalidRequestError: it is, or is no whole number.
    """
    if isinstance(value, Unset):
        return UNSET
    if type(value) is not int or value < least:
        raise InvalidRequestError(name, f"must be a whole number, {least} or more")
    return value


def ttl(name: str, seconds: float, below: float = inf) -> float:
    """A number of seconds, 0 or more and below a bound.

    Raises:
        InvalidRequestError: it is not.
    """
    if not isinstance(seconds, (int, float)) or not 0 <= seconds < below:  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(
            name, f"must be a number of seconds, 0 or more and below {below:g}"
        )
    return seconds
