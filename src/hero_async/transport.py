"""The one way on to the wire: attempts until one succeeds, time is up, or another could do harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio

from hero_async.attempt import Tried, attempt
from hero_async.budget import Budget
from hero_async.call import Call
from hero_async.exchange import Answer, Ready
from hero_async.hooks import Hooks
from hero_async.pacing import Pacer
from hero_async.retry import Fate, Outcome, RetryPolicy
from hero_async.runtime import Runtime
from hero_async.slots import Slots

if TYPE_CHECKING:
    from hero_api.operation import Operation

_OUT_OF_TIME = "Deadline"


class Outgoing:
    """A call, ready to go: everything that its attempts have in common."""

    __slots__ = ("operation", "policy", "request", "total")

    def __init__(
        self, operation: Operation, request: Ready, policy: RetryPolicy, total: float
    ) -> None:
        self.operation = operation
        self.request = request
        self.policy = policy
        self.total = total


class Transport:
    """Sends calls, and survives what can be survived. Shared by all views of a client."""

    def __init__(  # its parts, all by name
        self,
        *,
        slots: Slots,
        budget: Budget,
        pacer: Pacer,
        hooks: Hooks,
        runtime: Runtime,
        max_body: int,
    ) -> None:
        self.slots = slots
        self.budget = budget
        self.pacer = pacer
        self.hooks = hooks
        self.runtime = runtime
        self.max_body = max_body

    async def send(self, outgoing: Outgoing) -> Answer:
        """A 2xx answer, its body read whole.

        Raises:
            CallError: there was none; says what is known.
        """
        call = Call(outgoing.operation, outgoing.policy, outgoing.total, self.runtime)
        while True:
            tried = await self._observed(outgoing.request, call)
            if tried.usable is not None:
                self.budget.refund(call.last_retried)
                self._tell_of_budget(call)
                return tried.usable
            wait = call.next_wait(tried.outcome, self.budget)
            self._tell_of_budget(call)
            if wait is None:
                break
            self.hooks.will_retry(call.operation.id, call.attempt, tried.outcome, wait)
            await self.runtime.sleep(wait)
        # Raised out here, where no half-read exchange hangs on it as its context.
        raise self._failure(call, tried)

    async def aclose(self) -> None:
        """Close all connections."""
        await self.slots.aclose()

    async def _observed(self, request: Ready, call: Call) -> Tried:
        operation, number = call.operation.id, call.attempt + 1
        self.hooks.attempt_started(operation, number)
        started = self.runtime.monotonic()
        tried = await self._in_time(request, call)
        seconds = self.runtime.monotonic() - started
        self.hooks.attempt_ended(operation, number, tried.outcome, seconds)
        self.pacer.learn(throttled=tried.outcome.throttled)
        return tried

    async def _in_time(self, request: Ready, call: Call) -> Tried:
        """One attempt, cut off at the call's deadline."""
        fate = Fate.NEVER_SENT
        if self.pacer.delay(self.runtime.monotonic()) < call.remaining():
            with anyio.move_on_after(max(call.remaining(), 0.0)), self.slots.unlogged():
                if pause := self.pacer.reserve(self.runtime.monotonic()):
                    await self.runtime.sleep(pause)
                queued_at = self.runtime.monotonic()
                slot = await self.slots.take()
                fate, intact = Fate.MAYBE_PROCESSED, False
                try:
                    self._tell_of_slot(call, pause, queued_at)
                    tried = await attempt(
                        slot.line, request, max_body=self.max_body, runtime=self.runtime
                    )
                    intact = tried.answer is not None and tried.answer.flaw is None
                finally:
                    await self.slots.give_back(slot, intact=intact)
                return tried
        return Tried(Outcome(fate, transient=False, cause=_OUT_OF_TIME))

    def _tell_of_slot(self, call: Call, paced: float, queued_at: float) -> None:
        if self.hooks.watch_calls:
            queued = self.runtime.monotonic() - queued_at
            self.hooks.slot_taken(call.operation.id, call.attempt + 1, paced, queued)

    def _tell_of_budget(self, call: Call) -> None:
        if self.hooks.watch_calls:
            self.hooks.budget_changed(self.budget.left, refused=call.out_of_budget)

    def _failure(self, call: Call, tried: Tried) -> Exception:
        from hero_async.failures import call_error

        error = call_error(
            call.operation, tried, call.timeline, spent=tried.outcome.cause == _OUT_OF_TIME
        )
        self.hooks.gave_up(
            call.operation.id, call.attempt, tried.outcome, doubt=error.may_have_been_processed
        )
        return error
