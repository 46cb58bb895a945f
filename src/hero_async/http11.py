"""HTTP/1.1 over one stream of bytes: h11 knows the grammar, anyio moves the bytes.

Errors are httpx's, and tell no text: that may quote the server.
"""

from __future__ import annotations

import select
import ssl
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from math import inf
from typing import Any, Final

import anyio
import h11
import httpx
from anyio.abc import ByteStream, SocketAttribute
from anyio.streams.tls import TLSAttribute, TLSStream

from hero_async.exchange import Header

_KEEPALIVE_SECONDS: Final = 15.0
_MAX_HEAD: Final = 100 * 1024
_ROOM: Final = 4096
_AT_ONCE: Final = nullcontext()
_END: Final = h11.EndOfMessage()
_GONE: Final = (anyio.BrokenResourceError, anyio.ClosedResourceError)


class Http11:
    """One connection, for one exchange at a time."""

    def __init__(self, stream: ByteStream, monotonic: Callable[[], float]) -> None:
        self._stream = stream
        self._monotonic = monotonic
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEAD)
        self._has_input = _watcher(stream)
        self._message = b""
        self._expires = inf
        self._closed = False

    def put(self, request: h11.Request, content: bytes | None) -> None:
        """Say what to send next. No frame that waits holds it: tracebacks may show their locals.

        Raises:
            httpx.LocalProtocolError: it can't be sent.
        """
        body = (h11.Data(data=content),) if content else ()
        try:
            # All at once: head and body go in one segment if they fit.
            parts = [self._http.send(event) or b"" for event in (request, *body, _END)]
        except h11.LocalProtocolError as error:
            raise httpx.LocalProtocolError("LocalProtocolError") from error
        self._message = b"".join(parts)

    async def answer(self, timeouts: Mapping[str, float]) -> Http11Head:
        """Send what was put; the head of the answer. Time-outs are in seconds, of each operation.

        Raises:
            httpx.TransportError: there was none.
        """
        await self._write(timeouts["write"])
        while not isinstance(event := await self.event(timeouts["read"]), h11.Response):
            pass  # 1xx
        return Http11Head(self, event, timeouts["read"])

    async def event(self, seconds: float) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """What comes next of the answer.

        Raises:
            httpx.TransportError: it broke off.
        """
        try:
            while (event := self._http.next_event()) is h11.NEED_DATA:
                self._http.receive_data(await self._read(seconds))
        except h11.RemoteProtocolError as error:
            raise httpx.RemoteProtocolError("RemoteProtocolError") from error
        return event

    async def end(self) -> None:
        """Done with an exchange: ready for another if both sides said all that they had to."""
        if self._http.our_state is h11.DONE and self._http.their_state is h11.DONE:
            self._http.start_next_cycle()
            self._expires = self._monotonic() + _KEEPALIVE_SECONDS
        else:
            await self.aclose()

    def is_over(self) -> bool:
        """Whether it must not be used again: closed by either side, idle for long, or unclean."""
        return self._closed or self._monotonic() > self._expires or self._has_input()

    def is_clean(self) -> bool:
        """Whether no byte came that nobody asked for; h11, TLS or the event loop would hold it."""
        return self._closed or (self._http.trailing_data[0] == b"" and _is_drained(self._stream))

    async def aclose(self) -> None:
        """Close it; again is harmless."""
        self._closed = True
        await self._stream.aclose()

    async def _write(self, seconds: float) -> None:
        # The server took all that came before, so the socket's buffer is empty: what it certainly
        # has room for is not waited for, and needs no timer, which costs as much as writing.
        is_small = len(self._message) <= _ROOM
        try:
            with _AT_ONCE if is_small else anyio.fail_after(seconds):
                await self._stream.send(self._message)
        except TimeoutError as error:
            raise httpx.WriteTimeout("WriteTimeout") from error
        except _GONE:
            return  # a server may refuse early and hang up; what it said can still be read
        finally:
            self._message = b""

    async def _read(self, seconds: float) -> bytes:
        try:
            with anyio.move_on_after(seconds):
                return await self._stream.receive()
        except anyio.EndOfStream:
            return b""
        except _GONE as error:
            raise httpx.ReadError("ReadError") from error
        raise httpx.ReadTimeout("ReadTimeout")


class Http11Head(httpx.AsyncByteStream):
    """The head of an answer, and its body, which may be left in the middle."""

    def __init__(self, connection: Http11, head: h11.Response, seconds: float) -> None:
        self.status_code = head.status_code
        self.headers = Headers(head.headers.raw_items())
        self._connection = connection
        self._seconds = seconds

    @property
    def stream(self) -> Http11Head:
        """The body."""
        return self

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        event = await self._connection.event(self._seconds)
        if isinstance(event, h11.Data):
            return event.data
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """The exchange is over, and its connection too if the body was not read whole."""
        await self._connection.end()


class Headers(Mapping[str, str]):
    """An answer's headers, read when they are looked at; in any case, as RFC 9110, 5.1 has it."""

    def __init__(self, raw: Sequence[Header]) -> None:
        self._raw = raw

    def __getitem__(self, name: str) -> str:
        key = name.lower().encode()
        found = [value.decode("latin-1") for each, value in self._raw if each.lower() == key]
        if not found:
            raise KeyError(name)
        return ", ".join(found)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(name.decode("ascii").lower() for name, _ in self._raw))

    def __len__(self) -> int:
        return len({name.lower() for name, _ in self._raw})


def _watcher(stream: ByteStream) -> Callable[[], bool]:
    """What tells whether a socket holds bytes, or its end, that the event loop has not read."""
    socket = stream.extra(SocketAttribute.raw_socket)  # noqa: S610  # anyio's, not Django's
    if sys.platform == "win32":
        return lambda: bool(select.select([socket], [], [], 0)[0])
    poll = select.poll()
    poll.register(socket, select.POLLIN)
    return lambda: bool(poll.poll(0))


def _is_drained(stream: Any) -> bool:
    """Whether all has been given out that TLS and the event loop have read."""
    layer = stream
    while isinstance(layer, TLSStream):
        if _has_record(layer.extra(TLSAttribute.ssl_object)):  # noqa: S610  # anyio's, too
            return False
        layer = layer.transport_stream
    # asyncio's; trio takes no more off a socket than is asked for. It has no public name.
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
