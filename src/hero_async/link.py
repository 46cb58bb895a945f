"""One connection of httpcore's in the hands of one call, without httpx's client or httpcore's pool.

It is loaded when the first connection is wanted: httpcore takes a third of `import httpx` again.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import nullcontext, suppress
from typing import Any, Final
from urllib.parse import urlsplit

import httpcore
import httpx
from attrs import frozen

from hero_async.exchange import Head, Ready

Traced = Callable[[str, Mapping[str, Any]], Awaitable[None]]

_PORTS: Final = {"http": 80, "https": 443}
_NO_LOCK: Final = nullcontext[None]()
_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})
_CORE_ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


@frozen
class Server:
    """Whom a client talks to; `root` is how much of each address says so."""

    origin: httpcore.Origin
    host: bytes
    root: int

    @classmethod
    def of(cls, base_url: str) -> Server:
        """The server at a checked address."""
        url = httpx.URL(base_url)
        port = url.port or _PORTS[url.scheme]
        root = len(base_url) - len(urlsplit(base_url).path)
        return cls(httpcore.Origin(url.raw_scheme, url.raw_host, port), url.netloc, root)

    def request(self, ready: Ready, traced: Traced | None) -> httpcore.Request:
        """The request as it goes to this server; `traced` hears how it fares."""
        body = ready.content or b""
        has_length = body or ready.method in _WITH_BODY
        length = ((b"content-length", b"%d" % len(body)),) if has_length else ()
        return httpcore.Request(
            ready.method.encode(),
            httpcore.URL(
                scheme=self.origin.scheme,
                host=self.origin.host,
                port=self.origin.port,
                target=ready.url[self.root :].encode(),
            ),
            headers=[(b"host", self.host), *length, *ready.headers],
            content=body,
            extensions={"timeout": ready.timeouts} | ({"trace": traced} if traced else {}),
        )


class Link:
    """One connection of httpcore's, and the next one once that is over; no pool.

    httpcore's pool would look at it before and after each request, under locks: a third of a call.
    """

    def __init__(self, server: Server, maker: httpx.AsyncHTTPTransport) -> None:
        self._server = server
        self._pool = maker._pool  # pyright: ignore[reportPrivateUsage]  # httpx knows proxies
        self._link: httpcore.AsyncConnectionInterface | None = None
        self._stream: Any = None

    async def send(self, request: Ready) -> Head:
        """Send; the head of the answer."""
        try:
            await self._end_if_over()
            link, is_new = self._link, self._link is None
            if link is None:
                link = self._link = self._pool.create_connection(self._server.origin)
            # Only the first request is traced: it is slow, and by then the stream is known.
            sent = self._server.request(request, self._traced if is_new else None)
            answer = await link.handle_async_request(sent)
        except _CORE_ERRORS as error:
            raise _as_httpx(error) from error
        if is_new:
            _unlock(link)
        return _Head(answer.status, httpx.Headers(answer.headers), _Body(answer.stream))

    def is_clean(self) -> bool:
        """Whether no byte came that nobody asked for.

        What follows an answer is kept by httpcore, by TLS or by the event loop, and given to the
        next request. None has a public name for that, so what can't be looked into is unclean.
        """
        if self._link is None or self._link.is_closed():
            return True
        return _surplus(self._link) == b"" and _is_drained(self._stream)

    async def aclose(self) -> None:
        """Close it; httpcore leaves it open if it was cancelled while setting up TLS."""
        try:
            if self._link is not None:
                await self._link.aclose()
        finally:
            if self._stream is not None:
                await self._stream.aclose()

    async def _end_if_over(self) -> None:
        """Close a link that the server closed, or that was idle for too long."""
        if self._link is not None and (self._link.is_closed() or self._link.has_expired()):
            with suppress(OSError, *_CORE_ERRORS):  # nothing was sent yet; it is over anyway
                await self.aclose()
            self._link = None

    async def _traced(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._stream = info["return_value"]


@frozen
class _Head:
    """The head of an answer of httpcore's."""

    status_code: int
    headers: httpx.Headers
    stream: _Body

    async def aclose(self) -> None:
        await self.stream.aclose()


class _Body(httpx.AsyncByteStream):
    """A body that may be left in the middle.

    httpcore's generators are then run to their end, which is near once the connection is closed.
    The garbage collector would finish them at some later time, perhaps in another task.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._chunks = aiter(stream)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            chunk: bytes = await anext(self._chunks)
        except _CORE_ERRORS as error:
            raise _as_httpx(error) from error
        return chunk

    async def aclose(self) -> None:
        """Close the exchange: its connection too, if the body was not read whole."""
        with suppress(*_CORE_ERRORS):
            await self._stream.aclose()
            async for _ in self._chunks:
                pass


def _as_httpx(error: Exception) -> httpx.TransportError:
    """The error of httpx's of the same name. It tells no text: that may quote the server."""
    kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__)
    return kind(type(error).__name__)


def _unlock(link: Any) -> None:
    """Take httpcore's locks off a link: a slot has one call at a time, and nobody to lock out.

    Each would cost a turn of the event loop, contended or not. They have no public name; where they
    are called something else, they stay and do no harm.
    """
    while link is not None:
        for name in ("_connect_lock", "_request_lock", "_state_lock"):
            if hasattr(link, name):
                setattr(link, name, _NO_LOCK)
        link = getattr(link, "_connection", None)


def _surplus(link: Any) -> bytes | None:
    """Bytes after the last answer that httpcore has read; None if there is no saying."""
    layer: Any = link  # see is_clean
    while layer is not None and not hasattr(layer, "_h11_state"):
        layer = getattr(layer, "_connection", None)
    return None if layer is None else bytes(layer._h11_state.trailing_data[0])


def _is_drained(stream: Any) -> bool:
    """Whether httpcore has read all that TLS and the event loop have read."""
    layer = getattr(stream, "_stream", None)
    if layer is None:
        return False
    while (below := getattr(layer, "transport_stream", None)) is not None:
        if _has_record(layer._ssl_object):
            return False
        layer = below
    # asyncio's; trio takes no more off a socket than is asked for.
    return not getattr(getattr(layer, "_protocol", None), "read_queue", ())


def _has_record(tls: ssl.SSLObject) -> bool:
    """Whether TLS has something to say: data, or the end."""
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True
