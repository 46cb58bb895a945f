"""What the bindings raise. No text holds a value that was sent or received."""

from __future__ import annotations


class BindingError(Exception):
    """Root of what the bindings raise themselves."""


class RequestError(BindingError, ValueError):
    """An argument can't be sent as it is; nothing went on the wire."""

    def __init__(self, argument: str, reason: str) -> None:
        super().__init__(argument, reason)
        self.argument = argument
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.argument}: {self.reason}"


class DecodeError(BindingError, ValueError):
    """A successful answer's body is not what the description says."""

    def __init__(self, operation: str, reason: str) -> None:
        super().__init__(operation, reason)
        self.operation = operation
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.operation}: the answer {self.reason}"


class UnexpectedStatus(BindingError):  # noqa: N818  # the generator's own name for it
    """The status is not a success. The body is on the response that was parsed, never in here."""

    def __init__(self, operation: str, status_code: int) -> None:
        super().__init__(operation, status_code)
        self.operation = operation
        self.status_code = status_code

    def __str__(self) -> str:
        return f"{self.operation}: status {self.status_code}"
