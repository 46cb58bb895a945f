"""An answer with its status and headers; loaded with the first `asyncio_detailed`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import field, frozen

T = TypeVar("T")


@frozen
class Response(Generic[T]):
    """One answer, with what was read from its body in `parsed`."""

    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: T = field(repr=False)
