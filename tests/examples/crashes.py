"""A crash at a chosen step of a program."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import httpx

P = ParamSpec("P")
T = TypeVar("T")


class Crash(BaseException):  # nothing in the program may catch it: the program is gone
    """The process ends here."""


class Steps:
    """Counts what a program does, and crashes at step `fatal`, before or after what it does."""

    def __init__(self, fatal: int) -> None:
        self._left = fatal

    def step(self) -> None:
        """One more."""
        self._left -= 1
        if self._left == -1:
            raise Crash

    def around(self, call: Callable[P, T]) -> Callable[P, T]:
        """The same function, which may crash before it does anything, and after it did all."""

        @wraps(call)
        def shaky(*args: P.args, **kwargs: P.kwargs) -> T:
            self.step()
            result = call(*args, **kwargs)
            self.step()
            return result

        return shaky


class ShakyTransport(httpx.AsyncBaseTransport):
    """Another transport, which may crash before a request is sent, and after it was answered."""

    def __init__(self, inner: httpx.AsyncBaseTransport, steps: Steps) -> None:
        self._inner = inner
        self._steps = steps

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass it on."""
        self._steps.step()
        response = await self._inner.handle_async_request(request)
        self._steps.step()
        return response
