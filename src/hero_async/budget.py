"""A budget for retries, so that an outage is not made worse by everybody's retrying.

A bucket of tokens for each client: a retry takes some out, a success puts some back. AWS's SDKs do
the same with these numbers (botocore, retries/quota.py).
"""

from __future__ import annotations

from typing import Final

from hero_async.retry import Outcome

CAPACITY: Final = 500
RETRY_COST: Final = 14
THROTTLED_RETRY_COST: Final = 5
SUCCESS_REFUND: Final = 1


class Budget:
    """The tokens of one client; all its views share them."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._left = capacity

    @property
    def left(self) -> int:
        """Tokens in the bucket."""
        return self._left

    def allows_retry(self, outcome: Outcome) -> bool:
        """Pay for a retry, if there is enough."""
        cost = _cost(outcome)
        if cost > self._left:
            return False
        self._left -= cost
        return True

    def refund(self, retried: Outcome | None) -> None:
        """A call succeeded: its last retry's cost comes back, and one token if it needed none."""
        gained = SUCCESS_REFUND if retried is None else _cost(retried)
        self._left = min(self._capacity, self._left + gained)


def _cost(outcome: Outcome) -> int:
    return THROTTLED_RETRY_COST if outcome.throttled else RETRY_COST
