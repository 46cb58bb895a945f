"""One request without a key: whether TLS holds, whether an answer comes, and what time it is there.

No key goes out before the certificate is proved, and none is needed to read a Date.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

import httpx
from attrs import frozen

from hero_async import Runtime
from hero_async.cli.diagnosis.finding import Finding, Findings, doubtful, failed, fine
from hero_async.cli.diagnosis.way import Hop
from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble

_SECONDS: Final = 10.0
# The tolerance of webhooks.verify; from there on deliveries are refused.
_TOO_FAR: Final = 300.0
_NOTABLE: Final = 30.0
_FIX_CLOCK: Final = "let this machine's clock follow NTP (timedatectl set-ntp true)"
_FIX_TLS: Final = (
    "if your network opens TLS, set SSL_CERT_FILE to its certificates (PEM); else look at the "
    "clock and at HERO_BASE_URL. Never turn verification off"
)
_UNTRUSTED: Final = Trouble("the certificate is not trusted", _FIX_TLS, Exit.UNREACHABLE)
_UNREADABLE: Final = Trouble(
    "the certificates that SSL_CERT_FILE or SSL_CERT_DIR names can't be read",
    "set SSL_CERT_FILE to a readable file of certificates (PEM), or unset it",
    Exit.USAGE,
)


@frozen
class Answered:
    """An answer's Date, None if it had no readable one, and our time in the middle of the wait."""

    date: datetime | None
    ours: datetime


async def answer(address: str, hop: Hop, runtime: Runtime) -> Findings:
    """What came of it."""
    try:
        verify = httpx.create_ssl_context()
    except OSError:
        yield failed("tls", _UNREADABLE)
        return
    got = await _ask(f"{address}/v1/me", hop, verify, runtime)
    if isinstance(got, Trouble):
        yield failed("tls" if got is _UNTRUSTED else "answer", got)
        return
    secure = address.startswith("https:")
    yield fine("tls", "the certificate is trusted" if secure else "none: plain http on loopback")
    yield _clock(got)


async def _ask(url: str, hop: Hop, verify: ssl.SSLContext, runtime: Runtime) -> Answered | Trouble:
    before = runtime.wall()
    try:
        async with httpx.AsyncClient(
            verify=verify, proxy=hop.proxy, trust_env=False, timeout=_SECONDS
        ) as client:
            got = await client.get(url)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return _trouble(error, hop)
    return Answered(_date(got.headers.get("date")), before + (runtime.wall() - before) / 2)


def _trouble(error: Exception, hop: Hop) -> Trouble:
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in _chain(error)):
        return _UNTRUSTED
    if isinstance(error, httpx.ProxyError):
        return hop.trouble("the proxy does not let calls through")
    return hop.trouble(f"no answer came ({type(error).__name__})")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _date(text: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def _clock(answered: Answered) -> Finding:
    if answered.date is None:
        return doubtful("clock", "not compared: the answer had no date", "compare it by hand")
    return clock(answered.ours - answered.date)


def clock(ahead: timedelta) -> Finding:
    """How far this machine's clock is from the server's. A Date has whole seconds."""
    seconds = abs(ahead.total_seconds())
    if seconds <= _NOTABLE:
        return fine("clock", f"within {_NOTABLE:g} seconds of the server's")
    says = f"{seconds:.0f} seconds {'ahead of' if ahead > timedelta() else 'behind'} the server's"
    if seconds <= _TOO_FAR:
        return doubtful("clock", says, _FIX_CLOCK)
    refused = f"{says}: webhooks will be refused as too old or too new"
    return failed("clock", Trouble(refused, _FIX_CLOCK, Exit.CLOCK))
