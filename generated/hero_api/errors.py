"""What the bindings raise, and the root of all errors. No text holds a value sent or received."""

from __future__ import annotations


class HeroError(Exception):
    """Root of everything that the SDK raises.

    `checkpoint` is set if it came up while iterating over a list: `list(..., start_at=)` goes on
    from there.
    """

    checkpoint: str | None = None


class InvalidRequestError(HeroError, ValueError):
    """An argument can't be sent as it is. Nothing went on the wire.

    `argument` is its name, `reason` what was wrong and what to do.
    """

    def __init__(self, argument: str, reason: str) -> None:
        super().__init__(argument, reason)
        self.argument = argument
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.argument}: {self.reason}"


class DecodeError(HeroError, ValueError):
    """A successful answer's body is not what the description says."""

    def __init__(self, operation: str, reason: str) -> None:
        super().__init__(operation, reason)
        self.operation = operation
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.operation}: the answer {self.reason}"


class UnexpectedStatus(HeroError):  # noqa: N818  # the generator's own name for it
    """The status is not a success. The body is on the response that was parsed, never in here."""

    def __init__(self, operation: str, status_code: int) -> None:
        super().__init__(operation, status_code)
        self.operation = operation
        self.status_code = status_code

    def __str__(self) -> str:
        return f"{self.operation}: status {self.status_code}"
