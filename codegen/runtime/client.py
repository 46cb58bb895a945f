"""A plain sender for the bindings alone: no retries, no limits, the caller's own httpx client."""

from __future__ import annotations

import httpx

from .wire import RequestParts


class Client:
    """Sends through an `httpx.AsyncClient`, which brings base address, credentials and time-outs.

    Close that client yourself. `hero_async.HeroClient(...).raw` is the sender with retries, limits
    and typed errors.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def send(self, request: RequestParts) -> httpx.Response:
        """Send once; the answer's body is read whole."""
        headers = list(request.headers)
        if request.content_type is not None:
            headers.append(("content-type", request.content_type))
        return await self._http.request(
            request.method,
            request.path,
            params=list(request.query),
            headers=headers,
            content=request.content,
        )
