"""When a delivery was signed, and whether that is near enough to now."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import datetime
from math import inf
from typing import Final, TypeAlias

from hero_async.errors import InvalidRequestError, WebhookRefusal, WebhookVerificationError

Moment: TypeAlias = float | datetime
Now: TypeAlias = Moment | Callable[[], Moment] | None
"""Seconds since the epoch, an aware datetime, or what gives one; None for the clock's time."""

_DIGITS: Final = re.compile(rb"[0-9]{1,15}")

# As seconds this is the year 5138, as milliseconds 1973: no time of interest is both.
_LEAST_MILLISECONDS: Final = 100_000_000_000


def signed_at(timestamp: bytes) -> float:
    """Seconds since the epoch. The guide names no unit: from 100,000,000,000 on they are ms.

    Raises:
        WebhookVerificationError: it is not plain digits. What `int` would forgive, signs, spaces,
            underscores and digits of other scripts, is not forgiven.
    """
    if not _DIGITS.fullmatch(timestamp):
        raise WebhookVerificationError(WebhookRefusal.MALFORMED_TIMESTAMP)
    count = int(timestamp)
    return count / 1000 if count >= _LEAST_MILLISECONDS else float(count)


def refuse_distant(moment: float, now: float, tolerance: float) -> None:
    """Let pass what is at most `tolerance` seconds from now, before or after.

    Raises:
        WebhookVerificationError: it is not.
    """
    if now - moment > tolerance:
        raise WebhookVerificationError(WebhookRefusal.TOO_OLD)
    if moment - now > tolerance:
        raise WebhookVerificationError(WebhookRefusal.TOO_NEW)


def seconds_of(now: Now) -> float:
    """Seconds since the epoch: the moment given, that of the clock given, or the present one.

    Raises:
        InvalidRequestError: a datetime without a timezone, or no moment at all.
    """
    if now is None:
        return time.time()
    moment = now() if callable(now) else now
    if isinstance(moment, datetime):
        moment = moment.timestamp() if moment.tzinfo is not None else inf
    return _finite("now", moment, -inf)


def checked_tolerance(seconds: float) -> float:
    """The tolerance in seconds.

    Raises:
        InvalidRequestError: it is not a number, 0 or more.
    """
    return _finite("tolerance", seconds, 0)


def _finite(name: str, value: object, least: float) -> float:
    if isinstance(value, (int, float)) and least <= value < inf and value != -inf:
        return float(value)
    raise InvalidRequestError(name, "must be a number of seconds, or for now an aware datetime")
