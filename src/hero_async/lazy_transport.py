"""The inner transport of a client: made when it is first needed, and never used once closed."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from hero_async.errors import ClientClosedError


class LazyTransport(httpx.AsyncBaseTransport):
    """Stands in for a transport until the first request: a TLS context alone costs tens of ms."""

    def __init__(self, make: Callable[[], httpx.AsyncBaseTransport]) -> None:
        self._make = make
        self._made: httpx.AsyncBaseTransport | None = None
        self._closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass the request on.

        Raises:
            ClientClosedError: after `aclose`.
        """
        if self._closed:
            raise ClientClosedError("this client was closed; make a new one")
        if self._made is None:
            self._made = self._make()
        return await self._made.handle_async_request(request)

    async def aclose(self) -> None:
        """Close what was made; closing twice does nothing more."""
        self._closed = True
        made, self._made = self._made, None
        if made is not None:
            await made.aclose()


def pooled_http() -> httpx.AsyncBaseTransport:
    """httpx's own transport; as many idle connections are kept as there may be at all."""
    return httpx.AsyncHTTPTransport(
        limits=httpx.Limits(max_connections=100, max_keepalive_connections=100)
    )
