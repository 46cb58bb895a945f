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
from math import inf
from typing import Final

import anyio
from attrs import field, frozen

from hero_async.errors import HeroError, TokenError
from hero_async.runtime import Runtime
from hero_async.secret import Secret

MAX_KEYS: Final = 1024
ADVISORY_SECONDS: Final = 300.0
BACK_OFF_SECONDS: Final = 30.0
_GAIN_SECONDS: Final = 1.0  # how much longer than the current token an early one has to last


@frozen
class AccessToken:
    """A token. No repr, log or pickle shows its value; `expires_at` is in monotonic seconds."""

    secret: Secret = field(repr=False)
    expires_at: float

    @property
    def value(self) -> str:
        """The token itself, to be handed out."""
        return self.secret.reveal()

    def left(self, now: float) -> float:
        """How many seconds are left."""
        return self.expires_at - now

    def has(self, ttl: float, now: float) -> bool:
        """Whether at least `ttl` seconds are left."""
        return self.left(now) >= ttl


@frozen
class Minted:
    """A token as it came, and how many seconds it lives, counted from when it was asked for."""

    secret: Secret = field(repr=False)
    lifetime: float


Mint = Callable[[], Awaitable[Minted]]

Fetch = Callable[[float], Awaitable[Minted]]
"""Brings a new token, or somebody else's that has at least so many seconds left."""


class TokenCache:
    """Tokens by key; the least recently used key goes when there are too many."""

    def __init__(self, runtime: Runtime, max_keys: int = MAX_KEYS) -> None:
        self._runtime = runtime
        self._max_keys = max_keys
        self._entries: OrderedDict[str, _Entry] = OrderedDict()

    async def get(self, key: str, min_ttl: float, fetch: Fetch) -> AccessToken:
        """A token with at least `min_ttl` seconds left.

        Raises:
            TokenError: even a new one has less.
            HeroError: none could be fetched.
        """
        entry = self._entry(key)
        entry.users += 1
        try:
            return await entry.get(min_ttl, fetch)
        finally:
            entry.users -= 1

    def invalidate(self, key: str, token: AccessToken) -> None:
        """Forget a token that was refused somewhere, if it is still the current one."""
        entry = self._entries.get(key)
        if entry is not None:
            entry.forget(token)

    def _entry(self, key: str) -> _Entry:
        if key not in self._entries:
            self._make_room()
            self._entries[key] = _Entry(self._runtime)
        self._entries.move_to_end(key)
        return self._entries[key]

    def _make_room(self) -> None:
        """Let unused entries go; one in use, if it went, could be fetched for twice at a time."""
        while len(self._entries) >= self._max_keys:
            unused = next((key for key, entry in self._entries.items() if not entry.users), None)
            if unused is None:
                return
            del self._entries[unused]


class _Flight:
    """One fetch under way, for whoever waits for it."""

    def __init__(self) -> None:
        self.landed = anyio.Event()
        self.token: AccessToken | None = None
        self.error: HeroError | None = None


@frozen
class _Kept:
    """A token, how long it lived when it came, and its share of chance in when to replace it."""

    token: AccessToken
    lifetime: float
    share: float

    def is_due(self, min_ttl: float, now: float) -> bool:
        """Whether it is time to look for another, so that nobody will have to wait for it."""
        early = min(ADVISORY_SECONDS, (self.lifetime - min_ttl) / 4)
        return self.token.left(now) - min_ttl <= early * self.share


class _Entry:
    """The token of one key, and how many callers are at it."""

    def __init__(self, runtime: Runtime) -> None:
        self.users = 0
        self._runtime = runtime
        self._kept: _Kept | None = None
        self._not_before = -inf
        self._flight: _Flight | None = None

    async def get(self, min_ttl: float, fetch: Fetch) -> AccessToken:
        while True:
            kept, now = self._kept, self._runtime.monotonic()
            if kept is not None and kept.token.has(min_ttl, now):
                idle = self._flight is None and now >= self._not_before
                early = idle and kept.is_due(min_ttl, now)
                return await self._early(kept.token, min_ttl, fetch) if early else kept.token
            if self._flight is None:
                return await self._fresh(min_ttl, min_ttl, fetch)
            flight = self._flight
            await flight.landed.wait()
            if flight.error is not None:
                raise _copy(flight.error)
            if flight.token is not None:
                return self._promised(flight.token, min_ttl)
            # Its leader was cancelled, which must not hurt who followed: look again.

    def forget(self, token: AccessToken) -> None:
        if self._kept is not None and self._kept.token.secret == token.secret:
            self._kept = None

    async def _early(self, current: AccessToken, min_ttl: float, fetch: Fetch) -> AccessToken:
        gain = current.left(self._runtime.monotonic()) + _GAIN_SECONDS
        try:
            return await self._fresh(gain, min_ttl, fetch)
        except HeroError:
            self._back_off()
            if not current.has(min_ttl, self._runtime.monotonic()):
                raise
            return current

    async def _fresh(self, least: float, min_ttl: float, fetch: Fetch) -> AccessToken:
        flight = self._flight = _Flight()
        try:
            token = flight.token = await self._fetched(least, fetch)
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

    async def _fetched(self, least: float, fetch: Fetch) -> AccessToken:
        started = self._runtime.monotonic()
        minted = await fetch(least)
        token = AccessToken(minted.secret, started + minted.lifetime)
        ends = started if self._kept is None else self._kept.token.expires_at
        if token.expires_at > ends:
            self._kept = _Kept(token, minted.lifetime, self._runtime.uniform(0.5, 1.0))
        else:
            self._back_off()  # no better than what is there: asking at once again would not help
        return token

    def _back_off(self) -> None:
        wait = BACK_OFF_SECONDS * self._runtime.uniform(1.0, 1.5)
        self._not_before = self._runtime.monotonic() + wait


def _copy(error: HeroError) -> HeroError:
    """The same error for another caller, without the frames that it passed through so far."""
    copied = type(error).__new__(type(error), *error.args)
    copied.__dict__.update(error.__dict__)
    return copied
