"""Reading the body of a successful answer. Errors say what was wrong, never what was in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from . import jsontext
from .errors import DecodeError, UnexpectedStatus
from .wire import RawResponse

if TYPE_CHECKING:
    from .types import Response

T = TypeVar("T")


def expect_success(response: RawResponse, operation: str) -> None:
    """Raise `UnexpectedStatus` unless the status is 2xx."""
    if not 200 <= response.status_code < 300:
        raise UnexpectedStatus(operation, response.status_code)


def json_object(response: RawResponse, operation: str, decoder: Callable[[Any], T]) -> T:
    """Read a JSON object.

    Raises:
        DecodeError: the body is empty, not JSON, or not an object.
    """
    value = _json(response, operation)
    if not isinstance(value, dict):
        raise DecodeError(operation, "is JSON, but not an object")
    return decoder(value)


def open_object(response: RawResponse, operation: str, decoder: Callable[[Any], T]) -> T:
    """Read a JSON object whose fields are unknown; so is whether there is one: no body is `{}`.

    Raises:
        DecodeError: there is a body, and it is not a JSON object.
    """
    return json_object(response, operation, decoder) if response.content else decoder({})


def json_array(response: RawResponse, operation: str, decoder: Callable[[Any], Any]) -> Any:
    """Read a JSON array.

    Raises:
        DecodeError: the body is empty, not JSON, or not an array.
    """
    value = _json(response, operation)
    if not isinstance(value, list):
        raise DecodeError(operation, "is JSON, but not an array")
    return decoder(value)


def json_value(response: RawResponse, operation: str, decoder: Callable[[Any], Any]) -> Any:
    """Read any JSON value.

    Raises:
        DecodeError: the body is empty or not JSON.
    """
    return decoder(_json(response, operation))


def text(response: RawResponse, operation: str) -> str:
    """Read UTF-8 text.

    Raises:
        DecodeError: the body is not UTF-8.
    """
    try:
        return response.content.decode()
    except UnicodeDecodeError:
        reason = "is not UTF-8"
    raise DecodeError(operation, reason)


def detailed(response: RawResponse, parsed: T) -> Response[T]:
    """The answer with its status and headers beside what was read."""
    from .types import Response

    return Response(response.status_code, response.headers, response.content, parsed)


def _json(response: RawResponse, operation: str) -> Any:
    if not response.content:
        raise DecodeError(operation, "has no body")
    # The decoder's own errors carry the whole body: they must not hang on ours as its context.
    try:
        return jsontext.loads(response.content)
    except (ValueError, RecursionError):
        reason = "is not JSON"
    raise DecodeError(operation, reason)
