"""What a command's exit code says. Scripts rely on these numbers."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The codes; one that was stopped by a signal ends with 128 and the signal's number."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    UNREACHABLE = 3
    REFUSED = 4
    CLOCK = 5
