"""Whether a call that did not succeed is tried again, and when. Pure: no clock, no I/O.

The rule that everything else serves: what may have been processed is sent again only if the
operation is marked as repeatable. The API documents no idempotency key, and its writes are
messages and bookings.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from attrs import frozen

Uniform = Callable[[float, float], float]

_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})
_TOO_MANY_REQUESTS = 429
_MAX_DOUBLINGS = 64


class Fate(StrEnum):
    """What is known of an attempt."""

    NEVER_SENT = "never sent"
    REJECTED = "rejected"
    MAYBE_PROCESSED = "maybe processed"
    ANSWERED = "answered"


class Outcome:
    """How an attempt ended: by a status, or by what broke (`cause`).

    `transient` says whether another attempt could fare better; `retry_after` is the server's wish
    in seconds.
    """

    __slots__ = ("cause", "fate", "retry_after", "status", "transient")

    def __init__(
        self,
        fate: Fate,
        transient: bool,
        status: int | None = None,
        cause: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        self.fate = fate
        self.transient = transient
        self.status = status
        self.cause = cause
        self.retry_after = retry_after

    @property
    def name(self) -> str:
        """The status, or the name of what broke."""
        return str(self.status or self.cause)

    @property
    def throttled(self) -> bool:
        """Whether the server said that there were too many calls."""
        return self.status == _TOO_MANY_REQUESTS


def outcome_of_status(status: int, retry_after: float | None = None) -> Outcome:
    """What an answer's status tells.

    A 503 is not taken as "rejected", even with a Retry-After: a proxy may send it after it has
    passed the call on.
    """
    transient = status in _TRANSIENT
    if status == _TOO_MANY_REQUESTS:
        fate = Fate.REJECTED
    else:
        fate = Fate.MAYBE_PROCESSED if transient or status >= 500 else Fate.ANSWERED
    return Outcome(fate, transient, status=status, retry_after=retry_after)


@frozen
class RetryPolicy:
    """How often and how soon. All times in seconds.

    Before attempt n + 1 the client waits `uniform(0, min(cap, base * 2**(n - 1)))` ("full jitter",
    https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), with
    `throttled_base` after a 429. A Retry-After is waited out to the full, or, above
    `max_retry_after`, ends the call at once.
    """

    attempts: int = 3
    base: float = 0.5
    throttled_base: float = 1.0
    cap: float = 20.0
    max_retry_after: float = 60.0

    def wait(
        self, outcome: Outcome, *, attempt: int, repeatable: bool, uniform: Uniform
    ) -> float | None:
        """Seconds to wait before the next attempt; None to give up.

        `attempt` counts from 1 and is the one that ended with `outcome`.
        """
        if attempt >= self.attempts or not may_repeat(outcome, repeatable=repeatable):
            return None
        if outcome.retry_after is not None:
            return outcome.retry_after if outcome.retry_after <= self.max_retry_after else None
        base = self.throttled_base if outcome.throttled else self.base
        return uniform(0.0, min(self.cap, base * 2.0 ** min(attempt - 1, _MAX_DOUBLINGS)))


def may_repeat(outcome: Outcome, *, repeatable: bool) -> bool:
    """Whether another attempt could help and does no harm."""
    unprocessed = outcome.fate in {Fate.NEVER_SENT, Fate.REJECTED}
    return outcome.transient and (repeatable or unprocessed)


def retry_after(value: str | None, server_date: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for; None if it is absent or unreadable.

    A date is read against the answer's own `Date`, so that a wrong clock on either side does not
    matter. What lies in the past is zero. https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text) if len(text) < _LONGEST_NUMBER else float("inf")
    asked = _http_date(text)
    if asked is None:
        return None
    return max(0.0, (asked - (_http_date(server_date or "") or now)).total_seconds())


_LONGEST_NUMBER = 15


def _http_date(text: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
