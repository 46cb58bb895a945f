"""From a failed call to its error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from hero_api.models import ValidationError
from hero_api.models import ValidationErrorMessageItem as Message
from hero_api.operation import Operation

from hero_async.attempt import Tried
from hero_async.errors import (
    Attempt,
    AuthenticationError,
    BadRequestError,
    CallError,
    ConflictError,
    ConnectionFailedError,
    DeadlineExceededError,
    InvalidResponseError,
    Issue,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StatusError,
    UnprocessableError,
)
from hero_async.exchange import Answer
from hero_async.retry import Fate

_BY_STATUS: Final[Mapping[int, type[StatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitError,
}

_SERVER_FAULT = 5
_REQUEST_ID_HEADERS = ("x-request-id", "x-amzn-requestid", "cf-ray")


def call_error(
    operation: Operation, tried: Tried, timeline: tuple[Attempt, ...], *, spent: bool
) -> CallError:
    """The error for a call whose last attempt was `tried`; `spent` if its time ran out."""
    if tried.answer is None:
        return _broken(operation, tried, timeline, spent=spent)
    if tried.answer.is_success:
        return invalid_response(operation, str(tried.answer.flaw), tried.answer, timeline)
    return _status_error(operation, tried, tried.answer, timeline)


def invalid_response(
    operation: Operation, reason: str, answer: Answer, timeline: tuple[Attempt, ...] = ()
) -> InvalidResponseError:
    """The error for a 2xx answer that can't be read: the server did act on the call."""
    return InvalidResponseError(
        f"{operation.id}: the answer {reason} (status {answer.status_code})",
        operation=operation.id,
        may_have_been_processed=True,
        attempts=timeline or (Attempt(str(answer.status_code), Fate.ANSWERED),),
        **_facts(answer),
    )


def _broken(
    operation: Operation, tried: Tried, timeline: tuple[Attempt, ...], *, spent: bool
) -> ConnectionFailedError:
    kind = DeadlineExceededError if spent else ConnectionFailedError
    what = "out of time" if spent else f"no whole answer ({tried.outcome.name})"
    return kind(
        f"{operation.id}: {what}{_tries(timeline)}{_warning(operation, timeline)}",
        operation=operation.id,
        may_have_been_processed=_maybe_processed(timeline),
        attempts=timeline,
    )


def _status_error(
    operation: Operation, tried: Tried, answer: Answer, timeline: tuple[Attempt, ...]
) -> StatusError:
    status = answer.status_code
    kind = _BY_STATUS.get(status, ServerError if status // 100 == _SERVER_FAULT else StatusError)
    error = kind(
        f"{operation.id}: status {status}{_tries(timeline)}{_warning(operation, timeline)}",
        operation=operation.id,
        may_have_been_processed=_maybe_processed(timeline),
        attempts=timeline,
        **_facts(answer),
    )
    if isinstance(error, RateLimitError):
        error.retry_after = tried.outcome.retry_after
    if isinstance(error, BadRequestError):
        error.issues = tuple(_issues(answer.content))
    return error


def _facts(answer: Answer) -> dict[str, Any]:
    names = (answer.headers.get(name) for name in _REQUEST_ID_HEADERS)
    return {
        "status": answer.status_code,
        "headers": dict(answer.headers),
        "body": answer.content,
        "request_id": next((name for name in names if name), None),
    }


def _maybe_processed(timeline: tuple[Attempt, ...]) -> bool:
    return any(attempt.fate == Fate.MAYBE_PROCESSED for attempt in timeline)


def _tries(timeline: tuple[Attempt, ...]) -> str:
    return f" after {len(timeline)} attempts" if len(timeline) > 1 else ""


def _warning(operation: Operation, timeline: tuple[Attempt, ...]) -> str:
    if operation.repeatable or not _maybe_processed(timeline):
        return ""
    return "; it may have been processed, so look before sending it again"


def _issues(body: bytes) -> list[Issue]:
    """The complaints in a 400's body, as far as it has the documented shape."""
    try:
        decoded = json.loads(body)
    except (ValueError, RecursionError):
        return []
    complaint = ValidationError.decode(decoded)
    messages = complaint.message if isinstance(complaint, ValidationError) else []
    return [_issue(message) for message in _list(messages) if isinstance(message, Message)]


def _issue(message: Message) -> Issue:
    path = tuple(step for step in _list(message.path) if isinstance(step, (str, int)))
    return Issue(code=str(message.code), expected=str(message.expected), path=path)


def _list(value: Any) -> list[Any]:
    """A list of an answer, none if the server sent something else."""
    return value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]  # mypy calls the cast redundant
