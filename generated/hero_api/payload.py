"""Bodies of requests that are not JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from .encode import jsonable, query
from .errors import InvalidRequestError


def form(body: Any) -> bytes:
    """The fields of `body` as a form, arrays repeated.

    Raises:
        InvalidRequestError: it has no fields, or one that a form can't carry.
    """
    fields = jsonable(body, "body")
    if not isinstance(fields, Mapping):
        raise InvalidRequestError("body", "must be a model or a dictionary")
    return urlencode(query(fields.items())).encode()


def raw(body: bytes) -> bytes:
    """`body` as it is.

    Raises:
        InvalidRequestError: it is not bytes.
    """
    if not isinstance(body, bytes):
        raise InvalidRequestError("body", f"must be bytes, not {type(body).__name__}")
    return body


def text(body: str) -> bytes:
    """`body` in UTF-8.

    Raises:
        InvalidRequestError: it is not a string, or holds a lone surrogate.
    """
    if not isinstance(body, str):
        raise InvalidRequestError("body", f"must be a string, not {type(body).__name__}")
    try:
        return body.encode()
    except UnicodeEncodeError:
        reason = "holds a lone surrogate"
    raise InvalidRequestError("body", reason)
