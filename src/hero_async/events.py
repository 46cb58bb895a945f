"""What hooks are told: facts on calls and their attempts that identify no patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from hero_async.drift import Kind


@frozen
class AttemptStarted:
    """An attempt is about to be made; `attempt` counts from 1."""

    operation: str
    attempt: int


@frozen
class AttemptEnded:
    """An attempt is over. `outcome` is a status or the name of what broke, `seconds` its length."""

    operation: str
    attempt: int
    outcome: str
    fate: str
    seconds: float


@frozen
class WillRetry:
    """Another attempt follows after `wait` seconds."""

    operation: str
    attempt: int
    outcome: str
    wait: float


@frozen
class GaveUp:
    """A call failed for good after so many `attempts`."""

    operation: str
    attempts: int
    outcome: str
    may_have_been_processed: bool


@frozen
class Drifted:
    """An answer was read that is not what the description says, at `place`: `Episode.status`.

    `kind` is "unknown value" (of an enum), "unknown field", "missing field", "unexpected null" or
    "unexpected type". The call succeeds all the same; the value is not in here.
    """

    operation: str
    place: str
    kind: Kind
