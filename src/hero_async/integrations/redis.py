"""Tokens shared through Redis, encrypted: one mint for a fleet. For asyncio only, as redis-py is.

The extra `redis` brings what this needs: `pip install "hero-async[redis]"`.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from secrets import token_hex
from typing import Any, Final

import anyio
from attrs import frozen

from hero_async.errors import ConfigurationError
from hero_async.runtime import Runtime
from hero_async.secret import Secret
from hero_async.tokens import AccessToken, Mint, Minted

try:
    from cryptography.fernet import Fernet, InvalidToken, MultiFernet
    from redis.asyncio import Redis
    from redis.exceptions import RedisError
except ImportError as error:
    raise ImportError('this needs the extra: pip install "hero-async[redis]"') from error

_LOG: Final = logging.getLogger(__name__)
_ANSWER_SECONDS: Final = 5.0  # a store that takes longer for one command is down
_POLL_SECONDS: Final = (0.02, 0.06)
_LEASES_WAITED: Final = 3  # then minting alone is better than waiting on

# ValueError: what a client with decode_responses can't decode.
_TROUBLES: Final = (RedisError, OSError, ValueError)

# At once, or one token would be given the other's life.
_LOAD: Final = "return {redis.call('get', KEYS[1]), redis.call('pttl', KEYS[1])}"

# Gives the time on Redis's clock: tokens end by it, and no command's delay adds to their life.
_LOCK: Final = """
if not redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
local now = redis.call('time')
return now[1] * 1000 + math.floor(now[2] / 1000)
"""

_SAVE: Final = "return redis.call('set', KEYS[1], ARGV[1], 'PXAT', ARGV[2])"

_DELETE_IF: Final = """
if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
return 0
"""

EncryptionKey = str | bytes


class RedisTokenStore:
    """Shares tokens between processes through `client`, a `redis.asyncio.Redis`.

    - `encryption_key`: one or several from `Fernet.generate_key()`; the first encrypts, all
      decrypt. Who can read or write Redis without them learns no token, and can't mix them up.
    - `prefix`: of the keys in Redis.
    - `lease_seconds`: how long the others wait for a process that died while it minted. A mint
      that takes longer goes on, but another process may then mint too.

    A token's remaining life is Redis's own, since the clocks of a fleet differ; Redis has to be
    6.2 or newer. If it is down, each process mints for itself, with one warning an outage.

    Raises:
        ConfigurationError: a key is missing or malformed, or the lease no time at all.
    """

    def __init__(
        self,
        client: Redis,
        *,
        encryption_key: EncryptionKey | Sequence[EncryptionKey],
        prefix: str = "hero-async:token:",
        lease_seconds: float = 10.0,
        runtime: Runtime | None = None,
    ) -> None:
        cipher = _cipher(encryption_key)
        del encryption_key  # the error below passes through this frame
        if cipher is None:
            raise ConfigurationError(
                "encryption_key must be a Fernet key, or several; make one by "
                "cryptography.fernet.Fernet.generate_key(), and keep it as you keep the API key"
            )
        if not 0.001 <= lease_seconds < 3600:
            raise ConfigurationError("lease_seconds must be a number above 0 and below 3600")
        self._client = client
        self._cipher = cipher
        self._prefix = prefix
        self._lease_seconds = lease_seconds
        self._runtime = runtime or Runtime()
        self._outage = _Outage()

    async def obtain(self, key: str, min_ttl: float, mint: Mint) -> Minted:
        """A token with at least `min_ttl` seconds left: another process's, or a new one.

        What `mint` raises passes unchanged.
        """
        started = self._runtime.monotonic()
        found: AccessToken | _Lock | None = None
        with suppress(_DownError):
            found = await self._token_or_lock(key, min_ttl)
        if isinstance(found, _Lock):
            found = await self._under(found, key, min_ttl, mint)
        elif found is None:
            found = await self._new(mint)
        return Minted(found.secret, found.expires_at - started)

    async def discard(self, key: str, token: Secret) -> None:
        """Forget this token, if it is the current one."""
        with suppress(_DownError):
            sealed, _ = await self._run(_LOAD, self._prefix + key)
            if sealed is not None and self._opened(key, sealed) == token:
                await self._run(_DELETE_IF, self._prefix + key, sealed)

    async def _token_or_lock(self, key: str, min_ttl: float) -> AccessToken | _Lock | None:
        """Another's token as soon as there is one, or the lock; None if neither is to be had."""
        patience = self._runtime.monotonic() + _LEASES_WAITED * self._lease_seconds
        while self._runtime.monotonic() < patience:
            found = await self._load(key, min_ttl) or await self._lock(key)
            if found is not None:
                return found
            await self._runtime.sleep(self._runtime.uniform(*_POLL_SECONDS))
        return None

    async def _under(self, lock: _Lock, key: str, min_ttl: float, mint: Mint) -> AccessToken:
        """The token that came between our look and our lock, or else a new one for all."""
        try:
            token = None
            with suppress(_DownError):
                token = await self._load(key, min_ttl)
            if token is None:
                token = await self._new(mint)
                await self._save(key, token, lock)
            return token
        finally:
            await self._release(lock.name, lock.owner)

    async def _new(self, mint: Mint) -> AccessToken:
        asked = self._runtime.monotonic()
        minted = await mint()
        return AccessToken(minted.secret, asked + minted.lifetime)

    async def _load(self, key: str, min_ttl: float) -> AccessToken | None:
        """The stored token, if it lasts: what Redis gives it, from the moment we asked on."""
        asked = self._runtime.monotonic()
        sealed, left = await self._run(_LOAD, self._prefix + key)
        secret = None if sealed is None else self._opened(key, sealed)
        if secret is None:
            return None
        token = AccessToken(secret, asked + left / 1000)
        if not token.has(min_ttl, self._runtime.monotonic()):
            return None
        self._outage.ended()
        return token

    async def _save(self, key: str, token: AccessToken, lock: _Lock) -> None:
        ends = lock.taken_at + int(1000 * (token.expires_at - lock.told_at))
        sealed = self._sealed(key, token.secret)
        with suppress(_DownError):
            await self._run(_SAVE, self._prefix + key, sealed, ends)
            self._outage.ended()

    async def _lock(self, key: str) -> _Lock | None:
        """The right to mint, if nobody has it."""
        name, owner = f"{self._prefix}{key}:lock", token_hex(16)
        try:
            taken_at = await self._run(_LOCK, name, owner, int(1000 * self._lease_seconds))
        except anyio.get_cancelled_exc_class():
            await self._release(name, owner)  # it may be ours, though nobody told us
            raise
        told_at = self._runtime.monotonic()
        return None if taken_at is None else _Lock(name, owner, taken_at, told_at)

    async def _release(self, name: str, owner: str) -> None:
        """Give the lock up, if it is still ours, even when the caller is being cancelled."""
        with anyio.CancelScope(shield=True), suppress(_DownError):
            await self._run(_DELETE_IF, name, owner)

    async def _run(self, script: str, name: str, *arguments: str | bytes | int) -> Any:
        """What the script answers.

        Raises:
            _DownError: nothing of use, or not in time.
        """
        try:
            with anyio.fail_after(_ANSWER_SECONDS):
                return await self._client.eval(script, 1, name, *arguments)
        except _TROUBLES as trouble:
            self._outage.began(type(trouble).__name__)
        raise _DownError

    def _sealed(self, key: str, secret: Secret) -> bytes:
        """The token, bound to its key: put in another's place it would not open."""
        return self._cipher.encrypt(f"{key}\n{secret.reveal()}".encode())

    def _opened(self, key: str, sealed: bytes | str) -> Secret | None:
        try:
            owner, _, token = self._cipher.decrypt(sealed).decode().partition("\n")
        except (InvalidToken, ValueError):
            owner, token = "", ""
        if owner == key:
            return Secret(token)
        self._outage.began("an entry that no key decrypts")
        return None


@frozen
class _Lock:
    """A lock that is ours: when it was taken, in ms of Redis's clock, and when we were told."""

    name: str
    owner: str
    taken_at: int
    told_at: float


class _DownError(Exception):
    """The store is no help; go on without it."""


class _Outage:
    """Warns at the first sign of trouble, and then not again before the store was of use."""

    def __init__(self) -> None:
        self._is_on = False

    def began(self, what: str) -> None:
        """There is trouble."""
        if not self._is_on:
            _LOG.warning("the token store fails (%s): this process mints for itself", what)
        self._is_on = True

    def ended(self) -> None:
        """The store gave a token, or took one."""
        self._is_on = False


def _cipher(keys: EncryptionKey | Sequence[EncryptionKey]) -> MultiFernet | None:
    """Given back, not raised: the frames of the failure hold the keys."""
    try:
        several = [keys] if isinstance(keys, (str, bytes)) else keys
        return MultiFernet([Fernet(key) for key in several])
    except (TypeError, ValueError):
        return None
