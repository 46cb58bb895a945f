"""One attempt: what came of it, and what is known of its fate."""

from __future__ import annotations

import ssl

import httpx

from hero_async.exchange import Answer, Line, Ready, exchange
from hero_async.retry import Fate, Outcome, outcome_of_status, retry_after
from hero_async.runtime import Runtime

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_POINTLESS = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


class Tried:
    """What came of an attempt; `answer` is there if at least its head came."""

    __slots__ = ("answer", "outcome")

    def __init__(self, outcome: Outcome, answer: Answer | None = None) -> None:
        self.outcome = outcome
        self.answer = answer

    @property
    def usable(self) -> Answer | None:
        """The answer, if it is a success that came whole."""
        answer = self.answer
        return answer if answer is not None and answer.is_success and answer.flaw is None else None


async def attempt(
    line: Line,
    request: Ready,
    *,
    max_body: int,
    runtime: Runtime,
) -> Tried:
    """Send once. Failures are returned, not raised; cancellation passes through."""
    try:
        answer = await exchange(line, request, max_body)
    except (httpx.RequestError, OSError) as error:
        return Tried(_outcome_of_error(error))
    return Tried(_outcome_of_answer(answer, runtime), answer)


def _outcome_of_answer(answer: Answer, runtime: Runtime) -> Outcome:
    if answer.is_success and answer.flaw is not None:
        return Outcome(Fate.MAYBE_PROCESSED, transient=answer.torn, cause="bad body")
    if answer.is_success:
        return outcome_of_status(answer.status_code)
    headers = answer.headers
    wish = retry_after(headers.get("retry-after"), headers.get("date"), runtime.wall())
    return outcome_of_status(answer.status_code, wish)


def _outcome_of_error(error: Exception) -> Outcome:
    cause = type(error).__name__
    if not isinstance(error, _NEVER_SENT):
        return Outcome(Fate.MAYBE_PROCESSED, transient=True, cause=cause)
    if _is_certificate_error(error):
        return Outcome(Fate.NEVER_SENT, transient=False, cause="CertificateError")
    return Outcome(Fate.NEVER_SENT, transient=not isinstance(error, _POINTLESS), cause=cause)


def _is_certificate_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
