"""What may differ from call to call."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve, field, frozen

from hero_async.config import Timeouts
from hero_async.errors import InvalidRequestError
from hero_async.retry import RetryPolicy

_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")
_OURS = frozenset(
    {
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "cookie",
        "host",
        "transfer-encoding",
        "x-api-key",
        "x-practice-group-id",
    }
)


def _lowered(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((_name(name), _value(value)) for name, value in headers.items())


def _name(name: str) -> str:
    lower = name.lower()
    if not lower or not _TOKEN.issuperset(lower):
        raise InvalidRequestError("headers", "hold a name that is none (RFC 9110, 5.1)")
    if lower in _OURS:
        raise InvalidRequestError("headers", f"{lower} is the client's to set")
    return lower


def _value(value: str) -> str:
    if not value.isascii() or not value.isprintable():
        raise InvalidRequestError("headers", "hold a value that is not printable ASCII")
    return value


def _is_duration(value: object) -> bool:
    return isinstance(value, (int, float)) and value > 0


@frozen
class RequestOptions:
    """Options of one call, or of all calls of a view; what is None stays as the client has it.

    `timeout` is the total time in seconds, attempts and waits included. `retries` says how many
    attempts may follow the first, or gives a whole policy; it never makes an operation repeatable.
    `headers` are sent beside the client's own, which can't be replaced.

    Raises:
        InvalidRequestError: a value that can't work.
    """

    timeout: float | None = None
    retries: int | RetryPolicy | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)

    def __attrs_post_init__(self) -> None:
        if self.timeout is not None and not _is_duration(self.timeout):
            raise InvalidRequestError("timeout", "must be a number of seconds above 0")
        if isinstance(self.retries, int) and self.retries < 0:
            raise InvalidRequestError("retries", "must be 0 or more")
        _lowered(self.headers)

    def over(self, base: RequestOptions) -> RequestOptions:
        """These options where they say something, `base` where they do not."""
        return RequestOptions(
            timeout=base.timeout if self.timeout is None else self.timeout,
            retries=base.retries if self.retries is None else self.retries,
            headers={**base.headers, **self.headers},
        )

    def policy(self, default: RetryPolicy) -> RetryPolicy:
        """The retry policy of the call."""
        if self.retries is None:
            return default
        if isinstance(self.retries, int):
            return evolve(default, attempts=self.retries + 1)
        return self.retries

    def timeouts(self, default: Timeouts) -> Timeouts:
        """The limits of the call."""
        return default if self.timeout is None else evolve(default, total=self.timeout)

    def header_pairs(self) -> tuple[tuple[str, str], ...]:
        """The headers as they are sent."""
        return _lowered(self.headers)
