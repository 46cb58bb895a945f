"""Tokens that are minted once and shared while they last.

The promise is to the browser that a token is handed to: "at least `min_ttl` seconds left", not
"not expired yet". By what a token has left beyond that, there are three zones:

- plenty: everybody gets it;
- advisory: one caller fetches a new one, the others still get this one; if that fails, it is kept
  quiet, and not tried again for a while;
- mandatory, less than promised: all wait for one fetch, and its failure is told to each.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import anyio
from attrs import field, frozen

from hero_async.errors import HeroError, TokenError
from hero_async.runtime import Runtime
from hero_async.secret import Secret

MAX_KEYS: Final = 1024
ADVISORY_SECONDS: Final = 300.0
BACK_OFF_SECONDS: Final = 30.0


@frozen
class AccessToken:
    """A token. No repr, log or pickle shows its value; `expires_at` is in monotonic seconds."""

    secret: Secret = field(repr=False)
    expires_at: float

    @property
    def value(self) -> str:
        """The token itself, to be handed out."""
        return self.secret.reveal()

    def has(self, ttl: float, now: float) -> bool:
        """Whether at least `ttl` seconds are left."""
        return self.expires_at - now >= ttl


@frozen
class Minted:
    """A token as it came, and how many seconds it lives, counted from when it was asked for."""

    secret: Secret = field(repr=False)
    lifetime: float


Mint = Callable[[], Awaitable[Minted]]


class TokenCache:
    """Tokens by key; the least recently used key goes when there are too many."""

    def __init__(self, runtime: Runtime, max_keys: int = MAX_KEYS) -> None:
        self._runtime = runtime
        self._max_keys = max_keys
        self._entries: OrderedDict[str, _Entry] = OrderedDict()

    async def get(self, key: str, min_ttl: float, mint: Mint) -> AccessToken:
        """A token with at least `min_ttl` seconds left.

        Raises:
            TokenError: even a new one has less.
            HeroError: none could be minted.
        """
        entry = self._entries.get(key)
        if entry is None:
            entry = self._new_entry(key)
        self._entries.move_to_end(key)
        return await entry.get(min_ttl, mint)

    def invalidate(self, key: str, token: AccessToken) -> None:
        """Forget a token that was refused somewhere, if it is still the current one."""
        entry = self._entries.get(key)
        if entry is not None:
            entry.forget(token)

    def _new_entry(self, key: str) -> _Entry:
        entry = self._entries[key] = _Entry(self._runtime)
        if len(self._entries) > self._max_keys:
            self._entries.popitem(last=False)
        return entry


class _Flight:
    """One mint under way, for whoever waits for it."""

    def __init__(self) -> None:
        self.landed = anyio.Event()
        self.token: AccessToken | None = None
        self.error: HeroError | None = None


class _Entry:
    """The token of one key."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._token: AccessToken | None = None
        self._refresh_at = 0.0
        self._flight: _Flight | None = None

    async def get(self, min_ttl: float, mint: Mint) -> AccessToken:
        while True:
            now = self._runtime.monotonic()
            token = self._token
            if token is not None and token.has(min_ttl, now):
                wanted = self._flight is None and now >= self._refresh_at - min_ttl
                return await self._early(token, min_ttl, mint) if wanted else token
            if self._flight is None:
                return await self._fresh(min_ttl, mint)
            flight = self._flight
            await flight.landed.wait()
            if flight.error is not None:
                raise flight.error
            if flight.token is not None:
                return self._promised(flight.token, min_ttl)
            # Its leader was cancelled, which must not hurt who followed: look again.

    def forget(self, token: AccessToken) -> None:
        if self._token == token:
            self._token = None

    async def _early(self, current: AccessToken, min_ttl: float, mint: Mint) -> AccessToken:
        try:
            return await self._fresh(min_ttl, mint)
        except HeroError:
            now = self._runtime.monotonic()
            self._refresh_at = now + min_ttl + BACK_OFF_SECONDS * self._runtime.uniform(1.0, 1.5)
            if not current.has(min_ttl, now):
                raise
            return current

    async def _fresh(self, min_ttl: float, mint: Mint) -> AccessToken:
        flight = self._flight = _Flight()
        try:
            token = flight.token = await self._minted(mint)
        except HeroError as error:
            flight.error = error
            raise
        finally:
            self._flight = None
            flight.landed.set()
        return self._promised(token, min_ttl)

    def _promised(self, token: AccessToken, min_ttl: float) -> AccessToken:
        if not token.has(min_ttl, self._runtime.monotonic()):
            raise TokenError(f"a new token does not last {min_ttl:g} seconds")
        return token

    async def _minted(self, mint: Mint) -> AccessToken:
        started = self._runtime.monotonic()
        minted = await mint()
        token = AccessToken(minted.secret, started + minted.lifetime)
        early = min(ADVISORY_SECONDS, minted.lifetime / 4)
        self._refresh_at = token.expires_at - early * self._runtime.uniform(0.5, 1.0)
        self._token = token
        return token
