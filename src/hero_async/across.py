"""One call for many practices: bounded, and the failure of one is the failure of one."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Sequence
from math import inf
from typing import Any, Generic, TypeVar, cast

import anyio
from attrs import field, frozen

from hero_async.background import Background
from hero_async.errors import HeroError, InvalidRequestError

V = TypeVar("V")
T = TypeVar("T")


@frozen
class Outcome(Generic[T]):
    """What came of the call for one practice: a value, or the error it raised."""

    practice_group_id: str
    value: T | None = field(default=None, repr=False)
    error: Exception | None = field(default=None, repr=lambda error: type(error).__name__)

    def unwrap(self) -> T:
        """The value; raises the error if there was one."""
        if self.error is not None:
            raise self.error
        return cast(T, self.value)


class _Outcomes(Generic[T]):
    """A stream that ends when the last who writes to it has left."""

    def __init__(self, buffer: int) -> None:
        self.send, self.receive = anyio.create_memory_object_stream[Outcome[T]](buffer)
        self._writers = 0

    def joined(self) -> _Outcomes[T]:
        """The same, with one more who writes."""
        self._writers += 1
        return self

    def left(self) -> None:
        """One of them is done."""
        self._writers -= 1
        if not self._writers:
            self.close()

    def close(self) -> None:
        """No more is coming."""
        self.send.close()


class Across(Generic[V, T]):
    """The calls, not yet begun.

    `await` it for all outcomes, in the order of the practices. Or take them as they come:
    `async with hero.across(...) as outcomes`, then `async for outcome in outcomes`; leaving the
    block cancels what is still under way. A cancellation from outside stops all.

    Raises:
        InvalidRequestError: a practice is named twice, which would call it twice.
    """

    def __init__(
        self,
        practice_ids: Sequence[str],
        view: Callable[[str], V],
        call: Callable[[V], Awaitable[T]],
        concurrency: int,
    ) -> None:
        if len(set(practice_ids)) != len(practice_ids):
            raise InvalidRequestError("practice_ids", "name a practice twice")
        if type(concurrency) is not int or concurrency < 1:
            raise InvalidRequestError("concurrency", "must be a whole number above 0")
        self._practice_ids = tuple(practice_ids)
        self._view = view
        self._call = call
        self._concurrency = concurrency
        self._background = Background()
        self._outcomes: _Outcomes[T]

    def __await__(self) -> Generator[Any, Any, list[Outcome[T]]]:
        return self._all().__await__()

    async def __aenter__(self) -> AsyncIterator[Outcome[T]]:
        self._outcomes = _Outcomes[T](self._concurrency)
        waiting = iter(self._practice_ids)
        tasks = await self._background.__aenter__()
        for _ in range(min(self._concurrency, len(self._practice_ids))):
            tasks.start_soon(self._work, waiting, self._outcomes.joined())
        if not self._practice_ids:
            self._outcomes.close()
        return self._outcomes.receive

    async def __aexit__(self, *error: Any) -> None:
        try:
            await self._background.__aexit__(*error)
        finally:
            self._outcomes.close()
            self._outcomes.receive.close()

    async def _all(self) -> list[Outcome[T]]:
        found: dict[str, Outcome[T]] = {}
        async with self as outcomes:
            async for outcome in outcomes:
                found[outcome.practice_group_id] = outcome
        return [found[practice_id] for practice_id in self._practice_ids]

    async def _work(self, waiting: Iterator[str], outcomes: _Outcomes[T]) -> None:
        """Call for one practice after another, until none is waiting."""
        try:
            for practice_id in waiting:
                await outcomes.send.send(await self._outcome(practice_id))
        finally:
            outcomes.left()

    async def _outcome(self, practice_id: str) -> Outcome[T]:
        try:
            return Outcome(practice_id, value=await self._call(self._view(practice_id)))
        except Exception as error:  # noqa: BLE001  # the caller's code; its error is handed back
            return Outcome(practice_id, error=error)
        except anyio.get_cancelled_exc_class():
            if anyio.current_effective_deadline() == -inf:
                raise
        # asyncio says so of a task or future that the call awaited, and that others cancelled.
        return Outcome(practice_id, error=HeroError("what the call waited for was cancelled"))
