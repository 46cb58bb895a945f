"""Everything the SDK raises.

    HeroError
    +-- ConfigurationError          settings that can't work
    |   +-- ClientClosedError       a call on a client that was closed
    +-- InvalidRequestError         an argument that can't be sent; nothing went on the wire
    +-- CallError                   a call that failed; says what is known of its fate
    |   +-- ConnectionFailedError   no whole answer came
    |   |   +-- DeadlineExceededError
    |   +-- ResponseError           an answer came
    |       +-- StatusError         with a status that is not 2xx (redirects too: none is followed)
    |       |   +-- BadRequestError 400         +-- ConflictError 409
    |       |   +-- AuthenticationError 401     +-- UnprocessableError 422
    |       |   +-- PermissionDeniedError 403   +-- RateLimitError 429
    |       |   +-- NotFoundError 404           +-- ServerError 5xx
    |       +-- InvalidResponseError            a 2xx that can't be read, or answers too much
    +-- PagingError                 a list that can't be read without a gap
    +-- TokenError                  a minted token that can't keep its promise
    +-- SlotUnavailableError        a slot that was taken before it could be reserved
    +-- WebhookVerificationError    a delivery that is not to be acted on; `reason` says why
    +-- DecodeError, UnexpectedStatus   of the bindings, where `hero.raw` is used with them

No text holds a key, a token, a value that was sent, or any part of a body. What the server said is
on attributes. Every error pickles; bodies and headers stay behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from attrs import frozen
from hero_api.errors import HeroError as HeroError
from hero_api.errors import InvalidRequestError as InvalidRequestError


class ConfigurationError(HeroError, ValueError):
    """Settings that can't work. The text says which one and what to do."""


class ClientClosedError(ConfigurationError):
    """The client was closed; make a new one."""


@frozen
class Attempt:
    """One time that a call went on its way.

    `outcome` is a status or the name of what broke, `fate` what is known of it (see `Fate`), `wait`
    the seconds slept after it, None if no other attempt followed.
    """

    outcome: str
    fate: str
    wait: float | None = None


@frozen
class Issue:
    """One complaint of a 400: which input it is about, and what was expected there.

    `path` names fields, `expected` is the server's word for a type; neither holds a value.
    """

    code: str
    expected: str
    path: tuple[str | int, ...]


class CallError(HeroError):
    """A call failed after it was built.

    `operation` is its id, `attempts` its timeline. `may_have_been_processed` says whether the
    server may have acted on it all the same: if so, look before you send a message or a booking
    again.
    """

    operation: str
    may_have_been_processed: bool
    attempts: Sequence[Attempt]

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        may_have_been_processed: bool = True,
        attempts: Sequence[Attempt] = (),
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.may_have_been_processed = may_have_been_processed
        self.attempts = tuple(attempts)


class ConnectionFailedError(CallError):
    """No whole answer came: the connection was refused, broke, or took too long."""


class DeadlineExceededError(ConnectionFailedError):
    """The time for the whole call, waits and retries included, is over."""


class ResponseError(CallError):
    """An answer came, and it is no success that can be used.

    `status`, `headers` and `body` are the server's; `request_id` is its own name for the exchange,
    if it gave one. Headers and body may hold patients' data: they are left out of pickles.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    request_id: str | None

    def __init__(  # the facts of an answer, all by name
        self,
        message: str,
        *,
        operation: str = "",
        may_have_been_processed: bool = True,
        attempts: Sequence[Attempt] = (),
        status: int = 0,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        request_id: str | None = None,
    ) -> None:
        super().__init__(
            message,
            operation=operation,
            may_have_been_processed=may_have_been_processed,
            attempts=attempts,
        )
        self.status = status
        self.headers = headers or {}
        self.body = body
        self.request_id = request_id

    def __reduce__(self) -> tuple[Any, ...]:
        state: dict[str, Any] = {**self.__dict__, "headers": {}, "body": b""}
        return type(self), self.args, state


class InvalidResponseError(ResponseError):
    """The status is 2xx, but the answer is not what the description says."""


class StatusError(ResponseError):
    """The status is not 2xx. Subclasses name the usual ones."""


class BadRequestError(StatusError):
    """400: the server refused the input; `issues` says what of it, where it told."""

    issues: Sequence[Issue] = ()


class AuthenticationError(StatusError):
    """401: no key, or one that this environment does not know (each has keys of its own)."""


class PermissionDeniedError(StatusError):
    """403: the key may not do this, or not for this practice."""


class NotFoundError(StatusError):
    """404: there is no such thing in this practice group."""


class ConflictError(StatusError):
    """409: the thing is not in a state that allows this."""


class UnprocessableError(StatusError):
    """422: the input is well formed, but can't be acted on."""


class RateLimitError(StatusError):
    """429: more calls than the partner agreement allows. Nothing was done.

    `retry_after` is how many seconds the server asked to wait, None if it did not say.
    """

    retry_after: float | None = None


class ServerError(StatusError):
    """5xx: the server failed; whether it had acted before is unknown unless the call only reads."""


class PagingError(HeroError):
    """A list can't be read on without a risk of losing items; `page_index` is where it stopped."""

    page_index: int = 0


class TokenError(HeroError):
    """A minted token does not live long enough for the promise asked of it."""


class SlotUnavailableError(HeroError):
    """The slot that was to be reserved is taken. Nothing was reserved."""


class WebhookRefusal(StrEnum):
    """Why a delivery is not to be acted on. The last three are of deliveries signed rightly."""

    MISSING_HEADER = "missing_header"
    DUPLICATE_HEADER = "duplicate_header"
    MALFORMED_TIMESTAMP = "malformed_timestamp"
    SIGNATURE_MISMATCH = "signature_mismatch"
    TOO_OLD = "too_old"
    TOO_NEW = "too_new"
    MALFORMED_PAYLOAD = "malformed_payload"


class WebhookVerificationError(HeroError):
    """A delivery is not to be acted on; `reason` says why, and nothing says what was in it."""

    def __init__(self, reason: WebhookRefusal) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"the delivery was refused: {self.reason}"
