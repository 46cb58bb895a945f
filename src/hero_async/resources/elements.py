"""Hero Elements, the components that run in a browser, and tokens for them."""

from __future__ import annotations

from attrs import field, frozen
from hero_api.api.practice_group import create_access_token, list_practice_group_elements

from hero_async import models
from hero_async.arguments import ttl
from hero_async.jwt import DOCUMENTED_LIFETIME, lifetime
from hero_async.leases import Leases
from hero_async.listing import pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.tokens import AccessToken, Minted


@frozen
class Elements:
    """`hero.elements`"""

    _leases: Leases = field(repr=False)

    def list(self, *, options: RequestOptions | None = None) -> Pager[models.GroupElement]:
        """The elements that the practice group has, by GET /v1/me/elements.

        The API has no paging here: all come at once. The inner shapes of `config` and `element`
        were not read.
        """
        return pager(self._leases.sender.using(options), list_practice_group_elements)

    async def access_token(self, *, min_ttl: float = 300.0) -> AccessToken:
        """A token that is good for at least `min_ttl` more seconds, minted only when needed.

        However many callers ask at once, one request goes out for each practice. Hand `.value` to
        the page; never the API key.

        Raises:
            InvalidRequestError: `min_ttl` is longer than a token lives (30 minutes).
            TokenError: no token came, or one that lives shorter than that.
            CallError: it could not be minted.
        """
        least = ttl("min_ttl", min_ttl, below=DOCUMENTED_LIFETIME)
        return await self._leases.get("elements", least, self._mint)

    async def invalidate(self, token: AccessToken) -> None:
        """Forget a token that a browser reports as refused; a newer one stays."""
        await self._leases.invalidate("elements", token)

    async def _mint(self) -> Minted:
        answer = await self._leases.sender.call(create_access_token)
        secret = self._leases.secret(answer.access_token)
        return Minted(secret, lifetime(secret.reveal()))
