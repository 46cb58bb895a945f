"""One attempt: a request goes out, the whole answer comes in, or it is known what broke."""

from __future__ import annotations

import ssl

import httpx
from attrs import frozen

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


@frozen
class Tried:
    """What came of an attempt; `response` is there if an answer came whole."""

    outcome: Outcome
    response: httpx.Response | None = None


class QuietRequest(httpx.Request):
    """A request whose repr shows neither its address nor its headers."""

    def __repr__(self) -> str:
        return f"<Request {self.method}>"


async def attempt(
    transport: httpx.AsyncBaseTransport, request: httpx.Request, runtime: Runtime
) -> Tried:
    """Send once and read the body whole. Failures are returned; cancellation passes through."""
    try:
        response = await _exchange(transport, request)
    except (httpx.RequestError, OSError) as error:
        return Tried(_outcome_of_error(error))
    wish = retry_after(
        response.headers.get("retry-after"), response.headers.get("date"), runtime.wall()
    )
    return Tried(outcome_of_status(response.status_code, wish), response)


async def _exchange(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
    response = await transport.handle_async_request(request)
    try:
        await response.aread()
    finally:
        await response.aclose()
    return response


def _outcome_of_error(error: Exception) -> Outcome:
    if isinstance(error, _NEVER_SENT):
        hopeless = isinstance(error, _POINTLESS) or _is_certificate_error(error)
        return Outcome(Fate.NEVER_SENT, transient=not hopeless, cause=type(error).__name__)
    return Outcome(Fate.MAYBE_PROCESSED, transient=True, cause=type(error).__name__)


def _is_certificate_error(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
