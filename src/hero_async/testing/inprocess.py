"""The fake without a socket: an httpx transport that calls it in the caller's own event loop."""

from typing import final

import httpx
from attrs import define, field
from starlette.types import ASGIApp

from hero_async.testing.faults import ConnectionDroppedError


@final
@define(eq=False)
class InProcessTransport(httpx.AsyncBaseTransport):
    """Works on asyncio and on trio; it has no socket, so httpx's timeouts do not apply."""

    _app: ASGIApp
    _inner: httpx.ASGITransport = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._inner = httpx.ASGITransport(self._app)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The fake's answer; `httpx.ReadError` if it drops the connection."""
        try:
            return await self._inner.handle_async_request(request)
        except ConnectionDroppedError:
            raise httpx.ReadError("connection dropped", request=request) from None
