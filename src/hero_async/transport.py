"""The one way on to the wire: attempts until one succeeds, time is up, or another could do harm."""

from __future__ import annotations

import anyio
import httpx
from attrs import frozen
from hero_api.operation import Operation

from hero_async.attempt import Tried, attempt
from hero_async.config import Timeouts
from hero_async.errors import Attempt
from hero_async.failures import call_error
from hero_async.retry import Fate, Outcome, RetryPolicy
from hero_async.runtime import Runtime


@frozen
class Transport:
    """Sends requests over an inner transport and survives what can be survived."""

    inner: httpx.AsyncBaseTransport
    policy: RetryPolicy
    timeouts: Timeouts
    runtime: Runtime

    async def send(self, request: httpx.Request, operation: Operation) -> httpx.Response:
        """A 2xx answer, its body read whole.

        Raises:
            CallError: there was none; says what is known.
        """
        call = _Call(self.policy, operation, self.runtime, self.timeouts.total)
        while True:
            tried = await self._attempt(request, call.remaining())
            if tried.response is not None and tried.response.is_success:
                return tried.response
            wait = call.record(tried.outcome)
            if wait is None:
                break
            await self.runtime.sleep(wait)
        # Raised out here, where no half-read exchange hangs on it as its context.
        raise call_error(operation, tried, call.timeline, spent=call.remaining() <= 0)

    async def _attempt(self, request: httpx.Request, remaining: float) -> Tried:
        with anyio.move_on_after(max(remaining, 0.0)):
            return await attempt(self.inner, request, self.runtime)
        return Tried(Outcome(Fate.MAYBE_PROCESSED, transient=True, cause="Deadline"))

    async def aclose(self) -> None:
        """Close the inner transport."""
        await self.inner.aclose()


class _Call:
    """The state of one call: how often it was tried, and how much time is left."""

    def __init__(
        self, policy: RetryPolicy, operation: Operation, runtime: Runtime, total: float
    ) -> None:
        self._policy = policy
        self._repeatable = operation.repeatable
        self._runtime = runtime
        self._deadline = runtime.monotonic() + total
        self.timeline: tuple[Attempt, ...] = ()

    def remaining(self) -> float:
        """Seconds until the deadline."""
        return self._deadline - self._runtime.monotonic()

    def record(self, outcome: Outcome) -> float | None:
        """Note an attempt that did not succeed; the seconds to wait for the next, None for none."""
        wait = self._policy.wait(
            outcome,
            attempt=len(self.timeline) + 1,
            repeatable=self._repeatable,
            uniform=self._runtime.uniform,
        )
        if wait is not None and wait >= self.remaining():
            wait = None
        self.timeline += (Attempt(outcome.name, outcome.fate, wait),)
        return wait
