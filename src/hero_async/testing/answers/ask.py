"""What an answer is made from, and the shapes that many answers share."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from attrs import field, frozen
from starlette.responses import JSONResponse, Response

from hero_async.testing.call import Call
from hero_async.testing.paging import Paging
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.state.collection import Collection
from hero_async.testing.state.practice import Practice

_NUMBER: Final = re.compile(r"-?[0-9]{1,18}")


class Shown(Protocol):
    """Whatever the API has one way to write."""

    def as_json(self) -> dict[str, Any]:
        """The thing as the API writes it."""
        ...


T = TypeVar("T")
S = TypeVar("S", bound=Shown)


@frozen
class Ask:
    """A call that the description allows, and the one practice that it is about."""

    practice: Practice
    call: Call
    variables: Mapping[str, str] = field(repr=False)
    described: frozenset[str]
    """The query parameters that the operation may be given."""
    at: datetime
    paging: Paging

    @property
    def id(self) -> str:
        """The id in the path."""
        return self.variables["id"]

    def query(self, name: str) -> str | None:
        """The last value of the query parameter; None if it is absent."""
        return next(reversed(self.call.values(name)), None)

    def number(self, name: str) -> int | None:
        """The query parameter as a number, which some operations describe as a string.

        Raises:
            RefusedError: it is none.
        """
        value = self.query(name)
        if value is not None and not _NUMBER.fullmatch(value):
            raise RefusedError(Problem("invalid_type", "a number", (name,)))
        return None if value is None else int(value)

    def flag(self, name: str) -> bool | None:
        """The query parameter as a boolean; None if it is absent."""
        value = self.query(name)
        return None if value is None else value.lower() in {"true", "1"}

    def page(self, rows: Sequence[Mapping[str, Any]]) -> Response:
        """A list as the API writes it: one page of it where the operation has pages."""
        return JSONResponse({"data": list(self.of_page(rows)), "count": len(rows)})

    def of_page(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows of the page asked for, or all of them where the operation has no pages."""
        if "page_size" not in self.described:
            return rows
        return self.paging.page(rows, self.number("page_index") or 0, self.number("page_size"))


Answer: TypeAlias = Callable[[Ask], Response]
Answers: TypeAlias = Mapping[tuple[str, str], Answer]


def getting(collection: Callable[[Practice], Collection[S]]) -> Answer:
    """The thing that the path names, or a 404."""
    return lambda ask: JSONResponse(collection(ask.practice).find(ask.id).as_json())


def listing(rows: Callable[[Ask], Iterable[Shown]]) -> Answer:
    """All these things, or the page asked for."""
    return lambda ask: ask.page([row.as_json() for row in rows(ask)])


def require(collection: Collection[Any], key: str | None) -> None:
    """Let what is named, if anything is, be one of these.

    Raises:
        NotThereError: it is not.
    """
    if key is not None and collection.get(key) is None:
        raise NotThereError


def among(names: Iterable[str], body: Mapping[str, Any]) -> dict[str, Any]:
    """Those of these fields that the body has."""
    return {name: body[name] for name in names if name in body}


def given(body: Mapping[str, Any], *names: str) -> list[Any]:
    """The values of these fields, which the description lets one leave out or be null.

    Raises:
        RefusedError: one of them is, and nothing can be done without it.
    """
    missing = [name for name in names if body.get(name) is None]
    if missing:
        raise RefusedError.lacking(*missing)
    return [body[name] for name in names]


def moment_of(text: str, name: str) -> datetime:
    """The moment that a field holds: a date is its midnight in UTC, as is a time without zone.

    Raises:
        RefusedError: it is neither a date nor a date and time.
    """
    try:
        read = datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise RefusedError(Problem("invalid_format", "date-time", (name,)))


def date_of(text: str, name: str) -> date:
    """The day that a field holds.

    Raises:
        RefusedError: it is no date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    raise RefusedError(Problem("invalid_format", "date", (name,)))
