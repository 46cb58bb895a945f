"""A slot's connection to the server, and the next one once that is over.

httpx's client and httpcore's pool look at connections before and after each request, under locks,
and httpcore's connections have locks of their own: together two thirds of a call.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
import h11
import httpx
from attrs import field, frozen

from hero_async.dial import Place, Way, credentials
from hero_async.exchange import Header, Ready
from hero_async.http11 import Http11, Http11Head

_KEPT: Final = 64


@frozen(eq=False, repr=False)
class Server:
    """Whom a client talks to, and by which way; `root` is where targets begin in addresses."""

    way: Way
    root: int
    headers: tuple[Header, ...]
    # Most calls send the same headers as others, and looking through them takes longer than a hash.
    _checked: Callable[[tuple[Header, ...]], Any] = field(
        init=False, factory=lambda: lru_cache(_KEPT)(_looked_through)
    )

    @classmethod
    def of(
        cls,
        base_url: str,
        tls: ssl.SSLContext | None,
        proxy: str | None = None,
        proxy_tls: ssl.SSLContext | None = None,
    ) -> Server:
        """The server at a checked address, behind a checked proxy."""
        url = httpx.URL(base_url)
        host, root = (b"host", url.netloc), len(base_url) - len(urlsplit(base_url).path)
        if proxy is None:
            return cls(Way(Place.at(url, tls)), root, (host,))
        its = httpx.Proxy(proxy)
        its_place, its_headers = Place.at(its.url, proxy_tls), credentials(its)
        if url.scheme == "https":
            return cls(Way(Place.at(url, tls), its_place, its_headers), root, (host,))
        return cls(Way(its_place), 0, (host, *its_headers))  # whole addresses: RFC 9112, 3.2.2

    def request(self, ready: Ready) -> h11.Request:
        """The head of the request as it goes to this server.

        Raises:
            httpx.LocalProtocolError: it is none.
        """
        try:
            return h11.Request(
                method=ready.method, target=ready.url[self.root :], headers=self._headers(ready)
            )
        except h11.LocalProtocolError as error:
            raise httpx.LocalProtocolError("LocalProtocolError") from error

    def _headers(self, ready: Ready) -> Any:
        length = ready.length
        if length is None:
            return self._checked((*self.headers, *ready.headers))
        return [*self.headers, (b"content-length", length), *ready.headers]


class Link:
    """One connection at a time."""

    def __init__(self, server: Server, monotonic: Callable[[], float]) -> None:
        self._server = server
        self._monotonic = monotonic
        self._http: Http11 | None = None

    async def send(self, request: Ready) -> Http11Head:
        """Send; the head of the answer."""
        http = self._http
        if http is None or http.is_over():
            http = await self._connected(request.timeouts["connect"])
        http.put(self._server.request(request), request.content)
        return await http.answer(request.timeouts)

    def is_clean(self) -> bool:
        """Whether no byte came that nobody asked for."""
        return self._http is None or self._http.is_clean()

    async def aclose(self) -> None:
        """Close it."""
        if self._http is not None:
            await self._http.aclose()

    async def _connected(self, seconds: float) -> Http11:
        with suppress(OSError, anyio.BrokenResourceError):  # nothing was sent yet; it is over
            await self.aclose()
        self._http = None
        self._http = Http11(await self._server.way.open(seconds), self._monotonic)
        return self._http


def _looked_through(headers: tuple[Header, ...]) -> Any:
    """Headers in the form that h11 need not look through again."""
    return h11.Request(method="GET", target="/", headers=list(headers)).headers
