"""How a stream of bytes to the server comes about: straight, or through a proxy.

It is loaded when the first connection is wanted, and so is what speaks HTTP over the stream.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from typing import Final

import anyio
import h11
import httpx
from anyio.abc import ByteStream
from anyio.streams.tls import TLSStream
from attrs import frozen

from hero_async.exchange import Header

_PORTS: Final = {"http": 80, "https": 443}
_SUCCESS: Final = 2
_NO_STREAM: Final = (OSError, anyio.BrokenResourceError, anyio.EndOfStream, h11.ProtocolError)


@frozen(eq=False, repr=False)
class Place:
    """Where somebody listens; `tls` if it is to be spoken there."""

    host: str
    port: int
    tls: ssl.SSLContext | None

    @classmethod
    def at(cls, url: httpx.URL, tls: ssl.SSLContext | None) -> Place:
        """The place that an address of http or https names."""
        return cls(url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme], tls)

    @property
    def authority(self) -> bytes:
        """Host and port as CONNECT names them (RFC 9112, 3.2.3)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}".encode()


@frozen(eq=False, repr=False)
class Way:
    """To a server, straight or by a tunnel through a proxy, which `headers` are for."""

    server: Place
    proxy: Place | None = None
    headers: tuple[Header, ...] = ()

    async def open(self, seconds: float) -> ByteStream:
        """A stream to the server, in so many seconds.

        Raises:
            httpx.ConnectError: there is none.
            httpx.ConnectTimeout: not in time.
            httpx.ProxyError: the proxy refuses.
        """
        try:
            with anyio.fail_after(seconds):
                return await self._opened()
        except TimeoutError as error:
            raise httpx.ConnectTimeout("ConnectTimeout") from error
        except _NO_STREAM as error:
            raise httpx.ConnectError("ConnectError") from error

    async def _opened(self) -> ByteStream:
        first = self.proxy or self.server
        stream: ByteStream = await anyio.connect_tcp(first.host, first.port)
        try:
            stream = await _secured(stream, first)
            if self.proxy is not None:
                await _tunnel(stream, self.server.authority, self.headers)
                stream = await _secured(stream, self.server)
        except BaseException:
            await anyio.aclose_forcefully(stream)
            raise
        return stream


def credentials(proxy: httpx.Proxy) -> tuple[Header, ...]:
    """The header that lets us through a proxy whose address holds a name and a password."""
    if proxy.raw_auth is None:
        return ()
    return ((b"proxy-authorization", b"Basic " + b64encode(b":".join(proxy.raw_auth))),)


async def _secured(stream: ByteStream, place: Place) -> ByteStream:
    if place.tls is None:
        return stream
    return await TLSStream.wrap(
        stream, hostname=place.host, ssl_context=place.tls, standard_compatible=False
    )


async def _tunnel(stream: ByteStream, authority: bytes, headers: tuple[Header, ...]) -> None:
    """Have a proxy pass on what follows (RFC 9110, 9.3.6)."""
    http = h11.Connection(h11.CLIENT)
    host = (b"host", authority)
    request = h11.Request(method=b"CONNECT", target=authority, headers=[host, *headers])
    await stream.send(http.send(request) or b"")
    while not isinstance(event := http.next_event(), h11.Response):
        if event is h11.NEED_DATA:
            http.receive_data(await stream.receive())
    if event.status_code // 100 != _SUCCESS or http.trailing_data[0]:
        raise httpx.ProxyError("ProxyError")
