"""What may differ from call to call."""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from hero_async.config import Timeouts
from hero_async.errors import InvalidRequestError
from hero_async.retry import RetryPolicy

if TYPE_CHECKING:
    from hero_api.wire import RequestParts

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


def lowered(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Headers that somebody else than the client adds, with their names in lower case.

    Raises:
        InvalidRequestError: one is the client's to set, or can't be sent.
    """
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


def _object(content: bytes | None) -> dict[str, Any]:
    body = json.loads(content or b"{}")
    if not isinstance(body, dict):
        raise InvalidRequestError("extra_body", "the operation's body is no object")
    return body  # pyright: ignore[reportUnknownVariableType]  # JSON


def _refuse_twice(name: str, extra: Mapping[str, Any], own: Set[str]) -> None:
    if twice := sorted(own & extra.keys()):
        raise InvalidRequestError(name, f"the method sends {', '.join(twice)} itself")


def _is_duration(value: object) -> bool:
    return isinstance(value, (int, float)) and value > 0


@frozen
class RequestOptions:
    """Options of one call, or of all calls of a view; what is None stays as the client has it.

    `timeout` is the total time in seconds, attempts and waits included. `retries` says how many
    attempts may follow the first, or gives a whole policy; it never makes an operation repeatable.
    `headers` are sent beside the client's own, which can't be replaced.

    `extra_query` and `extra_body` go out beside what the method sends: for a parameter or a field
    that the API has and this version's description lacks. Where the method sends that name itself,
    the call is refused.

    Raises:
        InvalidRequestError: a value that can't work.
    """

    timeout: float | None = None
    retries: int | RetryPolicy | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    extra_query: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    extra_body: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)

    def __attrs_post_init__(self) -> None:
        if self.timeout is not None and not _is_duration(self.timeout):
            raise InvalidRequestError("timeout", "must be a number of seconds above 0")
        if isinstance(self.retries, int) and self.retries < 0:
            raise InvalidRequestError("retries", "must be 0 or more")
        lowered(self.headers)

    def over(self, base: RequestOptions) -> RequestOptions:
        """These options where they say something, `base` where they do not."""
        return RequestOptions(
            timeout=base.timeout if self.timeout is None else self.timeout,
            retries=base.retries if self.retries is None else self.retries,
            headers={**base.headers, **self.headers},
            extra_query={**base.extra_query, **self.extra_query},
            extra_body={**base.extra_body, **self.extra_body},
        )

    def extended(self, request: RequestParts) -> RequestParts:
        """The request with the extra parameters and fields.

        Raises:
            InvalidRequestError: one can't be sent, or the request has it already.
        """
        if not self.extra_query and not self.extra_body:
            return request
        from hero_api import encode

        if self.extra_query:
            _refuse_twice("extra_query", self.extra_query, {name for name, _ in request.query})
            extra = encode.query(self.extra_query.items())
            request = evolve(request, query=(*request.query, *extra))
        if self.extra_body:
            body = _object(request.content)
            _refuse_twice("extra_body", self.extra_body, body.keys())
            content = encode.json_body({**body, **self.extra_body})
            request = evolve(request, content=content, content_type="application/json")
        return request

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
        return lowered(self.headers)
