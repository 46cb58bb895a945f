"""Cancellation at a chosen await."""

from __future__ import annotations

from collections.abc import Awaitable, Generator
from types import TracebackType
from typing import Any, TypeVar

import anyio

T = TypeVar("T")


class CancelledAt(Generator[Any, Any, T], Awaitable[T]):
    """Awaits something else, and cancels the scope where that suspends for the n-th time."""

    def __init__(self, number: int, scope: anyio.CancelScope, awaitable: Awaitable[T]) -> None:
        self._left = number
        self._scope = scope
        self._steps = awaitable.__await__()

    def __await__(self) -> Generator[Any, Any, T]:
        return self

    def send(self, value: Any) -> Any:
        """Go on to where it suspends next."""
        return self._counted(self._steps.send(value))

    def throw(
        self,
        typ: Any,
        val: BaseException | object = None,  # noqa: ARG002  # the old form, used by nobody here
        tb: TracebackType | None = None,  # noqa: ARG002  # likewise
    ) -> Any:
        """Go on with an error."""
        return self._counted(self._steps.throw(typ))

    def _counted(self, message: Any) -> Any:
        self._left -= 1
        if self._left == 0:
            self._scope.cancel()
        return message
