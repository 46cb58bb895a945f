"""When else somebody could be seen: afternoons, which the usual hours leave alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Final

_STARTS: Final = tuple(time(14 + half // 2, 30 * (half % 2), tzinfo=UTC) for half in range(6))
_DAYS: Final = range(1, 14)


def afternoons(at: datetime) -> Iterator[datetime]:
    """Every half hour from 14:00 to 16:30 UTC of the weekdays of the two weeks after `at`."""
    for days in _DAYS:
        day = (at + timedelta(days=days)).date()
        if day.weekday() < 5:
            yield from (datetime.combine(day, start) for start in _STARTS)
