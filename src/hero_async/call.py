"""The state of one call: how often it was tried, what came of it, how much time is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hero_async.budget import Budget
from hero_async.errors import Attempt
from hero_async.retry import Outcome, RetryPolicy
from hero_async.runtime import Runtime

if TYPE_CHECKING:
    from hero_api.operation import Operation


class Call:
    """Lives as long as one `Transport.send`."""

    def __init__(
        self, operation: Operation, policy: RetryPolicy, total: float, runtime: Runtime
    ) -> None:
        self.operation = operation
        self.timeline: tuple[Attempt, ...] = ()
        self.last_retried: Outcome | None = None
        self.out_of_budget = False
        self._policy = policy
        self._runtime = runtime
        self._deadline = runtime.monotonic() + total

    @property
    def attempt(self) -> int:
        """How many attempts have ended without success."""
        return len(self.timeline)

    def remaining(self) -> float:
        """Seconds until the deadline."""
        return self._deadline - self._runtime.monotonic()

    def next_wait(self, outcome: Outcome, budget: Budget) -> float | None:
        """Note an attempt that did not succeed; the seconds to wait for the next, None for none.

        A wait that would end past the deadline is not begun, and a retry that the budget can't pay
        for is not made.
        """
        wait = self._policy.wait(
            outcome,
            attempt=self.attempt + 1,
            repeatable=self.operation.repeatable,
            uniform=self._runtime.uniform,
        )
        if wait is not None and (wait >= self.remaining() or not self._paid(outcome, budget)):
            wait = None
        self.timeline += (Attempt(outcome.name, outcome.fate, wait),)
        self.last_retried = outcome if wait is not None else self.last_retried
        return wait

    def _paid(self, outcome: Outcome, budget: Budget) -> bool:
        self.out_of_budget = not budget.allows_retry(outcome)
        return not self.out_of_budget
