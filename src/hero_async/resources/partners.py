"""Tokens for partner products."""

from __future__ import annotations

from datetime import datetime

from attrs import field, frozen
from hero_api.api.partners import get_heidi_token

from hero_async.arguments import ttl
from hero_async.leases import Leases
from hero_async.runtime import Runtime
from hero_async.tokens import AccessToken, Minted


@frozen
class Partners:
    """`hero.partners`"""

    _leases: Leases = field(repr=False)
    _runtime: Runtime = field(repr=False)

    async def heidi_token(self, *, min_ttl: float = 60.0) -> AccessToken:
        """A Heidi token for the admin and practice in context, cached like an Elements token.

        How long one lives is not documented, only when it ends; so this machine's clock counts.

        Raises:
            InvalidRequestError: `min_ttl` is negative.
            TokenError: no token came, or one that lives shorter than that.
            CallError: it could not be fetched.
        """
        return await self._leases.get("heidi", ttl("min_ttl", min_ttl), self._mint)

    async def _mint(self) -> Minted:
        asked = self._runtime.wall()
        answer = await self._leases.sender.call(get_heidi_token)
        ends: object = answer.expiration_time
        left = (ends - asked).total_seconds() if isinstance(ends, datetime) else 0.0  # pyright: ignore[reportUnnecessaryIsInstance]  # the server's word
        return Minted(self._leases.secret(answer.token), max(0.0, left))
