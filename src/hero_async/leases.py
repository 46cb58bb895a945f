"""Which token belongs to whom: by kind, environment, credentials and practice."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from hero_async.errors import TokenError
from hero_async.runtime import Runtime
from hero_async.secret import Secret
from hero_async.sender import PracticeSender

if TYPE_CHECKING:
    from hero_async.tokens import AccessToken, Mint, Minted, TokenCache


class TokenStore(Protocol):
    """Where a fleet of processes shares tokens."""

    async def obtain(self, key: str, min_ttl: float, mint: Mint) -> Minted:
        """A token with at least `min_ttl` seconds left: another process's, or a new one.

        `key` is the same in every process for the same environment, credentials, practice and
        kind of token, and opens no door. A store that is down calls `mint` and goes on.
        """
        ...

    async def discard(self, key: str, token: Secret) -> None:
        """Forget this token, if it is the current one."""
        ...


class NoStore:
    """Every process mints for itself."""

    async def obtain(self, key: str, min_ttl: float, mint: Mint) -> Minted:  # noqa: ARG002  # the protocol's
        """A new token."""
        return await mint()

    async def discard(self, key: str, token: Secret) -> None:
        """Nothing is kept here."""


class Tokens:
    """The tokens of a client, for all its views. Their cache is made when one is wanted."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    @cached_property
    def cache(self) -> TokenCache:
        """The cache."""
        from hero_async.tokens import TokenCache

        return TokenCache(self._runtime)


class Leases:
    """The tokens of one practice."""

    def __init__(self, sender: PracticeSender, tokens: Tokens, store: TokenStore) -> None:
        self.sender = sender
        self._tokens = tokens
        self._store = store

    def over(self, sender: PracticeSender) -> Leases:
        """The tokens of the practice that this one sends for, from the same cache and store."""
        return Leases(sender, self._tokens, self._store)

    async def get(self, kind: str, min_ttl: float, mint: Mint) -> AccessToken:
        """A token of that kind with at least `min_ttl` seconds left.

        Raises:
            TokenError: even a new one has less.
            CallError: it could not be minted.
        """
        key = self._key(kind)

        async def minted() -> Minted:
            token = await mint()
            self.sender.transport.hooks.token_minted(kind, token.lifetime)
            return token

        async def fetch(least: float) -> Minted:
            return await self._store.obtain(key, least, minted)

        return await self._tokens.cache.get(key, min_ttl, fetch)

    async def invalidate(self, kind: str, token: AccessToken) -> None:
        """Forget a token, here and in the store, where it is still the current one."""
        key = self._key(kind)
        try:
            await self._store.discard(key, token.secret)
        finally:
            self._tokens.cache.invalidate(key, token)  # last, or it could come back from the store

    @staticmethod
    def secret(token: object) -> Secret:
        """A token that an answer holds.

        Raises:
            TokenError: there is none, or none that a page could carry.
        """
        if isinstance(token, str) and _is_token(token):
            return Secret(token)
        del token  # a traceback may show this frame's locals
        raise TokenError("the answer holds no token")

    def _key(self, kind: str) -> str:
        from hashlib import blake2b

        settings = self.sender.settings
        facts = (kind, settings.base_url, settings.api_key.reveal(), self.sender.practice_group_id)
        return blake2b("\n".join(facts).encode(), digest_size=20).hexdigest()


def _is_token(text: str) -> bool:
    plain = text.isascii() and text.isprintable() and " " not in text
    return bool(text) and plain and not text.isdigit()  # the bindings make digits of a number
