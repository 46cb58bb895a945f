"""Single values of a body as a person writes them, checked, and named when they can't be sent.

Each check takes the argument's name and its value. Called as it is, it wants a value; `.optional`
lets `None` (null) and `UNSET` (left out) pass. Whether a field can be null is the type's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from math import isfinite
from typing import Any, Final, Generic, TypeVar, overload

from hero_api.model import Model
from hero_api.types import UNSET, Unset

from hero_async import nhs
from hero_async.errors import InvalidRequestError
from hero_async.options import RequestOptions
from hero_async.secret import Secret

A = TypeVar("A")
B = TypeVar("B")
M = TypeVar("M", bound=Model)

Id = str | int
"""An id: its digits, or the number that some answers hold."""


class Check(Generic[A, B]):
    """A check of one value, which it gives back in the form that is sent.

    Raises:
        InvalidRequestError: the value can't be sent; names the argument.
    """

    __slots__ = ("_check",)

    def __init__(self, check: Callable[[str, A], B]) -> None:
        self._check = check

    def __call__(self, name: str, value: A) -> B:
        """A value that must be there."""
        return self._check(name, value)

    @overload
    def optional(self, name: str, value: A) -> B: ...
    @overload
    def optional(self, name: str, value: None) -> None: ...
    @overload
    def optional(self, name: str, value: Unset) -> Unset: ...
    def optional(self, name: str, value: A | Unset | None) -> B | Unset | None:
        """A value that may be left out, or be null."""
        if value is None or isinstance(value, Unset):
            return value
        return self._check(name, value)


def _text(name: str, value: str) -> str:
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be a string")
    return value


def _some_text(name: str, value: str) -> str:
    if not _text(name, value).strip():
        raise InvalidRequestError(name, "must not be empty")
    return value


def _ident(name: str, value: Id) -> str:
    if type(value) is not int and not isinstance(value, str):
        raise InvalidRequestError(name, "must be an id: a string or an integer")
    return _some_text(name, str(value))


def _digits(name: str, value: Id) -> str:
    text = _ident(name, value)
    if not (text.isascii() and text.isdigit()):
        raise InvalidRequestError(name, "must be an id of digits only")
    return text


def _secret_text(name: str, value: Secret | str) -> str:
    return _some_text(name, value.reveal() if isinstance(value, Secret) else value)


def _nhs_number(name: str, value: str) -> str:
    number = nhs.nhs_number(_text(name, value))
    if number is None:
        raise InvalidRequestError(
            name,
            "is no NHS number: its ten digits do not check; look for typing errors",
        )
    return number


def _flag(name: str, value: bool) -> bool:
    if not isinstance(value, bool):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be True or False")
    return value


def _number(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be a finite number")
    return value


def _minutes(name: str, value: float) -> float:
    if _number(name, value) <= 0:
        raise InvalidRequestError(name, "must be a number of minutes above 0")
    return value


def _day(name: str, value: date | str) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = _read(date.fromisoformat, value)
    if found is None:
        raise InvalidRequestError(name, "must be a date, or its text as YYYY-MM-DD; no time of day")
    return found


def _moment(name: str, value: datetime | str) -> datetime:
    found = value if isinstance(value, datetime) else _read(datetime.fromisoformat, value)
    if found is None or found.tzinfo is None:
        raise InvalidRequestError(
            name, "must be a datetime with a timezone, e.g. datetime(..., tzinfo=UTC), or its text"
        )
    return found


def _day_text(name: str, value: date | str) -> str:
    return _day(name, value).isoformat()


def _moment_text(name: str, value: datetime | str) -> str:
    return _moment(name, value).isoformat()


def _read(parse: Callable[[str], B], value: object) -> B | None:
    try:
        return parse(value) if isinstance(value, str) else None
    except ValueError:
        return None


text: Final = Check(_text)
"""A string, also an empty one."""
some_text: Final = Check(_some_text)
"""A string with something in it."""
ident: Final = Check(_ident)
"""An id, as text."""
digits: Final = Check(_digits)
"""An id of which the description says that it consists of digits, as text."""
secret_text: Final = Check(_secret_text)
"""A string with something in it, or a `Secret` that holds one."""
nhs_number: Final = Check(_nhs_number)
"""An NHS number whose check digit is right, without its spaces."""
flag: Final = Check(_flag)
"""A boolean."""
number: Final = Check(_number)
"""A finite number."""
minutes: Final = Check(_minutes)
"""A duration in minutes."""
day: Final = Check(_day)
"""A date, never a datetime: cutting off its time could move a date of birth by a day."""
moment: Final = Check(_moment)
"""An aware datetime."""
day_text: Final = Check(_day_text)
"""A date, as text."""
moment_text: Final = Check(_moment_text)
"""An aware datetime, as text."""


def idents(name: str, values: Iterable[Id] | Id | Unset) -> list[str] | Unset:
    """One id or several, for a filter.

    Raises:
        InvalidRequestError: there is something else among them. (None at all is refused later.)
    """
    if isinstance(values, Unset):
        return UNSET
    if isinstance(values, (bytes, Mapping)) or not isinstance(values, (str, int, Iterable)):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, "must be an id or several; leave it out for no filter")
    return [ident(name, each) for each in ([values] if isinstance(values, (str, int)) else values)]


def record(kind: type[M]) -> Check[M | Mapping[str, Any], M]:
    """A check of a model, or of a plain dictionary under the names of the API.

    It refuses what lacks a field that the description requires.
    """
    return Check(partial(_record, kind))


def records(kind: type[M]) -> Check[Iterable[M | Mapping[str, Any]], list[M]]:
    """A check of several of what `record` takes; the position is part of a refusal's name."""
    return Check(partial(_records, kind))


def _record(kind: type[M], name: str, value: M | Mapping[str, Any]) -> M:
    found = kind.from_dict(value) if isinstance(value, Mapping) else value
    if not isinstance(found, kind):
        raise InvalidRequestError(name, f"must be a {kind.__name__} or a dictionary")
    for required in kind.REQUIRED:
        if getattr(found, kind.WIRE[required]) is UNSET:
            raise InvalidRequestError(f"{name}.{required}", "is required")
    return found


def _records(kind: type[M], name: str, values: Iterable[M | Mapping[str, Any]]) -> list[M]:
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, f"must be several of {kind.__name__} or of dictionaries")
    return [_record(kind, f"{name}[{place}]", value) for place, value in enumerate(values)]


def some_change(body: M, options: RequestOptions | None) -> M:
    """The body of an update, which must change something.

    Raises:
        InvalidRequestError: no field was passed, neither by name nor as an extra.
    """
    if not body.to_dict() and not (options and options.extra_body):
        raise InvalidRequestError("update", f"pass at least one of {', '.join(body.WIRE)}")
    return body
