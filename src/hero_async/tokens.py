"""Tokens that are minted once and shared while they last.

The promise is to the browser that a token is handed to: "at least `min_ttl` seconds left", not
"not expired yet".
"""

from __future__ import annotations

import base64
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

import anyio
from attrs import field, frozen

from hero_async.errors import TokenError
from hero_async.secret import Secret

# developer.herohealth.net/pages/elements/authentication: valid for 30 minutes, cache no longer.
DOCUMENTED_LIFETIME: Final = 30 * 60.0
_LATENCY_MARGIN: Final = 60.0
_MAX_KEYS: Final = 1024


@frozen
class AccessToken:
    """A token for Hero Elements. `expires_at` is on the client's monotonic clock."""

    secret: Secret = field(repr=False)
    expires_at: float

    @property
    def value(self) -> str:
        """The JWT itself, to be put into the page."""
        return self.secret.reveal()

    def has(self, ttl: float, now: float) -> bool:
        """Whether at least `ttl` seconds are left."""
        return self.expires_at - now >= ttl


Mint = Callable[[], Awaitable[str]]


class TokenCache:
    """Tokens by key, each minted by one caller while the others wait for it.

    A lock and a second look, never a shared future: a cancelled leader must not take its followers
    along. Both are held per key, and the least recently used key goes when there are too many.
    """

    def __init__(self, monotonic: Callable[[], float], max_keys: int = _MAX_KEYS) -> None:
        self._monotonic = monotonic
        self._max_keys = max_keys
        self._entries: OrderedDict[str, _Entry] = OrderedDict()

    async def get(self, key: str, min_ttl: float, mint: Mint) -> AccessToken:
        """A token with at least `min_ttl` seconds left.

        Raises:
            TokenError: even a new one has less.
        """
        entry = self._entry(key)
        if (token := entry.usable(min_ttl, self._monotonic())) is not None:
            return token
        async with entry.lock:
            if (token := entry.usable(min_ttl, self._monotonic())) is not None:
                return token
            entry.token = await self._minted(mint, min_ttl)
            return entry.token

    async def _minted(self, mint: Mint, min_ttl: float) -> AccessToken:
        started = self._monotonic()
        secret = Secret(await mint())  # no local holds the value: tracebacks may show locals
        token = AccessToken(secret, started + lifetime(secret.reveal()))
        if not token.has(min_ttl, self._monotonic()):
            raise TokenError(f"a new token does not last {min_ttl:g} seconds")
        return token

    def _entry(self, key: str) -> _Entry:
        entry = self._entries.setdefault(key, _Entry())
        self._entries.move_to_end(key)
        if len(self._entries) > self._max_keys:
            self._entries.popitem(last=False)
        return entry


class _Entry:
    def __init__(self) -> None:
        self.lock = anyio.Lock(fast_acquire=True)
        self.token: AccessToken | None = None

    def usable(self, min_ttl: float, now: float) -> AccessToken | None:
        token = self.token
        return token if token is not None and token.has(min_ttl, now) else None


def lifetime(jwt: str) -> float:
    """Seconds that a new token lives: `exp - iat`, since clocks differ, at most as documented.

    Without usable claims, the documented lifetime less a margin. The signature is for Hero's
    servers to check, not for us.
    """
    claims = _claims(jwt)
    issued, expires = claims.get("iat"), claims.get("exp")
    if not isinstance(issued, (int, float)) or not isinstance(expires, (int, float)):
        return DOCUMENTED_LIFETIME - _LATENCY_MARGIN
    return max(0.0, min(float(expires - issued), DOCUMENTED_LIFETIME))


def _claims(jwt: str) -> dict[str, Any]:
    try:
        payload = jwt.split(".")[1]
        decoded = json.loads(
            base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)),
            parse_int=float,  # subtracting can't overflow
        )
    except (IndexError, ValueError, RecursionError):
        return {}
    return cast(dict[str, Any], decoded) if isinstance(decoded, dict) else {}
