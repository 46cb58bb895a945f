"""Finds the two headers of a delivery in whatever a framework calls headers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from hero_async.errors import InvalidRequestError, WebhookRefusal, WebhookVerificationError

Text: TypeAlias = str | bytes
Pairs: TypeAlias = Sequence[tuple[Any, Any]]


class WithItems(Protocol):
    """Headers that list their pairs by `items()`, as mappings and most frameworks' classes do."""

    def items(self) -> Iterable[tuple[Any, Any]]:
        """Names and values."""
        ...


Headers: TypeAlias = (
    Mapping[str, str] | Mapping[bytes, bytes] | WithItems | Iterable[tuple[Text, Text]]
)


def pairs_of(headers: Headers) -> Pairs:
    """Names and values, those given twice too.

    Raises:
        InvalidRequestError: these are no headers.
    """
    try:
        return [(name, value) for name, value in _listed(headers)]
    except (TypeError, ValueError, AttributeError):
        pass
    raise InvalidRequestError("headers", "must be a mapping, or pairs of names and values")


def only(name: str, pairs: Pairs) -> bytes:
    """The value of the header, whose name may have any letter case.

    Raises:
        WebhookVerificationError: it is missing, or there more than once: one reader would take
            the first and another the last.
        InvalidRequestError: the value is no text.
    """
    wanted = {name.lower(), f"HTTP_{name.upper().replace('-', '_')}"}  # and as WSGI has it
    values = [value for key, value in pairs if {_text(key), _text(key).lower()} & wanted]
    if not values:
        raise WebhookVerificationError(WebhookRefusal.MISSING_HEADER)
    if len(values) > 1:
        raise WebhookVerificationError(WebhookRefusal.DUPLICATE_HEADER)
    return _bytes(values[0])


def _listed(headers: Any) -> Any:
    """`raw` first: httpx joins what was sent twice everywhere but in there."""
    if isinstance(getattr(headers, "raw", None), list):
        return headers.raw
    return headers.items() if hasattr(headers, "items") else headers


def _text(name: Any) -> str:
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def _bytes(value: Any) -> bytes:
    """The value on the wire; what a wire can't carry becomes something that proves nothing."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    if isinstance(value, bytes):
        return value
    raise InvalidRequestError("headers", "must have str or bytes as values")
