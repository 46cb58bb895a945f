"""Tokens for Hero Elements, the components that run in a browser."""

from __future__ import annotations

from attrs import field, frozen
from hero_api.api.practice_group import create_access_token

from hero_async.errors import InvalidRequestError, TokenError
from hero_async.sender import PracticeSender
from hero_async.tokens import DOCUMENTED_LIFETIME, AccessToken, TokenCache


@frozen
class Elements:
    """`hero.elements`"""

    _sender: PracticeSender = field(repr=False)
    _tokens: TokenCache = field(repr=False)

    async def access_token(self, *, min_ttl: float = 300.0) -> AccessToken:
        """A token that is good for at least `min_ttl` more seconds, minted only when needed.

        However many callers ask at once, one request goes out for each practice. Hand `.value` to
        the page; never the API key.

        Raises:
            InvalidRequestError: `min_ttl` is longer than a token lives (30 minutes).
            TokenError: no token came, or one that lives shorter than that.
            CallError: it could not be minted.
        """
        if not 0 <= min_ttl < DOCUMENTED_LIFETIME:
            limit = f"must be 0 or more and below {DOCUMENTED_LIFETIME:g} seconds"
            raise InvalidRequestError("min_ttl", limit)
        return await self._tokens.get(self._sender.practice_group_id, min_ttl, self._mint)

    async def _mint(self) -> str:
        answer = await self._sender.call(create_access_token)
        if not isinstance(answer.access_token, str) or not answer.access_token:  # pyright: ignore[reportUnnecessaryIsInstance]  # the server's word
            raise TokenError("the answer holds no token")
        return answer.access_token
