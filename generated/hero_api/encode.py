"""From Python values to what goes on the wire. Strict: what could be misread is refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from math import isfinite
from typing import Any
from urllib.parse import quote

from .errors import InvalidRequestError
from .types import UNSET, NumberText

_FORBIDDEN_IN_SEGMENT = frozenset("/\\?#%")


def jsonable(value: Any, name: str) -> Any:
    """`value` as JSON values: models, enums, dates and times at any depth included.

    Raises:
        InvalidRequestError: naming `name`, for a datetime without a timezone or an unknown type.
    """
    if value is None or type(value) is str:
        return value
    if isinstance(value, (bool, int, float, str, date)):
        return scalar(value, name)
    if isinstance(value, (list, tuple)):
        return [jsonable(item, name) for item in value]
    if isinstance(value, Mapping):
        return _object(value, name)
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if _is_uuid(value):
        return str(value)
    raise InvalidRequestError(name, f"a {type(value).__name__} can't be sent as JSON")


def _object(value: Mapping[Any, Any], name: str) -> dict[str, Any]:
    kept = {key: item for key, item in value.items() if item is not UNSET}
    return {str(key): jsonable(item, f"{name}.{key}") for key, item in kept.items()}


def scalar(value: Any, name: str) -> Any:
    """A single value as JSON has it; times in ISO 8601, which must say their timezone."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return _moment(value, name)
    if isinstance(value, date):
        return value.isoformat()
    if type(value) is NumberText:
        return int(value)
    return str(value) if _is_uuid(value) else value


def _is_uuid(value: Any) -> bool:
    """Asked last: few have one, and they have loaded its module."""
    if isinstance(value, (str, int, float)):
        return False
    from uuid import UUID

    return isinstance(value, UUID)


def _moment(value: datetime, name: str) -> str:
    if value.tzinfo is None:
        raise InvalidRequestError(
            name, "a datetime needs a timezone, e.g. datetime.now(timezone.utc)"
        )
    return value.isoformat()


def json_body(body: Any) -> bytes:
    """`body` as a JSON document in UTF-8.

    Raises:
        InvalidRequestError: for what JSON can't hold: NaN, infinity, lone surrogates, other types.
    """
    try:
        value = jsonable(body, "body")
        text = json.dumps(value, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
        return text.encode()
    except InvalidRequestError:
        raise
    except (ValueError, RecursionError):
        reason = "holds a value that JSON can't (NaN, infinity, a lone surrogate, or too deep)"
    raise InvalidRequestError("body", reason)


def segment(value: Any, name: str) -> str:
    """`value` as exactly one segment of a path.

    Raises:
        InvalidRequestError: for what would reach another path: empty, dots, slashes, `%`, `?`, `#`,
            white space, control characters, and anything that is not a string or an integer.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise InvalidRequestError(
            name, f"must be a string or an integer, not {type(value).__name__}"
        )
    text = str(scalar(value, name))
    if not text or text.strip(".") == "":
        raise InvalidRequestError(name, "must not be empty or consist of dots")
    if any(char in _FORBIDDEN_IN_SEGMENT or not char.isprintable() or char == " " for char in text):
        raise InvalidRequestError(name, "must be one path segment: no / \\ ? # % or white space")
    return _percent_encoded(text, name)


def query(pairs: Iterable[tuple[str, Any]]) -> tuple[tuple[str, str], ...]:
    """The query's pairs, arrays repeated, in order.

    Raises:
        InvalidRequestError: for null and for empty arrays, which would silently mean "no filter".
    """
    return tuple(
        (name, _query_text(item, name))
        for name, value in pairs
        if value is not UNSET
        for item in _items(value, name)
    )


def headers(pairs: Iterable[tuple[str, Any]]) -> tuple[tuple[str, str], ...]:
    """The header parameters that were given.

    Raises:
        InvalidRequestError: for values that a header can't carry.
    """
    return tuple((name, _header_text(value, name)) for name, value in pairs if value is not UNSET)


def _items(value: Any, name: str) -> Sequence[Any]:
    if value is None:
        raise InvalidRequestError(name, "must not be None; leave it out for no filter")
    if isinstance(value, Mapping):
        raise InvalidRequestError(name, "must be a value or a list of values")
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        return (value,)
    items = tuple(value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # checked an item at a time below
    if not items:
        raise InvalidRequestError(
            name, "must not be empty: an empty list would mean no filter at all"
        )
    return items  # pyright: ignore[reportUnknownVariableType]  # see above


def _query_text(value: Any, name: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, (str, int, float, date)) and not _is_uuid(value):
        raise InvalidRequestError(name, f"a {type(value).__name__} can't be sent in a query")
    if isinstance(value, float) and not isfinite(value):
        raise InvalidRequestError(name, "must be a finite number")
    text = str(scalar(value, name))
    _percent_encoded(text, name)
    return text


def _header_text(value: Any, name: str) -> str:
    text = _query_text(value, name)
    if not text.isascii() or not text.isprintable():
        raise InvalidRequestError(name, "must be printable ASCII to be sent in a header")
    return text


def _percent_encoded(text: str, name: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        reason = "holds a lone surrogate"
    raise InvalidRequestError(name, reason)
