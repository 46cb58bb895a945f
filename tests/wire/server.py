"""A server of a few lines that does on the wire what a script says, however wrong that is."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TypeAlias

import anyio
from anyio.abc import ByteStream, SocketAttribute
from anyio.streams.buffered import BufferedByteReceiveStream
from anyio.streams.tls import TLSStream
from attrs import frozen

GONE = (anyio.BrokenResourceError, anyio.ClosedResourceError, anyio.EndOfStream, OSError)
_PATIENCE = 20.0
_HEAD_LIMIT = 200_000


@frozen
class Request:
    """One request as it came: `raw` is every byte of it, `connection` counts from 1."""

    connection: int
    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    raw: bytes

    @classmethod
    def of(cls, connection: int, head: bytes, body: bytes) -> Request:
        """From the bytes of head and body."""
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        pairs = (line.split(": ", 1) for line in lines)
        headers = {name.lower(): value for name, value in pairs}
        return cls(connection, method, target, headers, body, head + b"\r\n\r\n" + body)


class Exchange:
    """A request in the hands of a behaviour, and the connection that it came by."""

    def __init__(self, server: Server, stream: ByteStream, request: Request) -> None:
        self.server = server
        self.stream = stream
        self.request = request

    async def send(self, data: bytes) -> None:
        """Put bytes on the wire."""
        await self.stream.send(data)

    async def close(self) -> None:
        """Close the connection."""
        await self.stream.aclose()

    async def until_gone(self) -> None:
        """Wait until the client has closed its end."""
        try:
            while True:
                await self.stream.receive()
        except GONE:
            return


Behaviour: TypeAlias = Callable[[Exchange], Awaitable[None]]


class Server:
    """What came, and how many connections there are and were."""

    def __init__(self, script: Sequence[Behaviour], tls: ssl.SSLContext | None = None) -> None:
        self.script = list(script)
        self.requests: list[Request] = []
        self.connections = 0
        self.open = 0
        self.most_open = 0
        self.port = 0
        self.tls = tls
        self._changed = anyio.Event()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def tls_url(self) -> str:
        """The same, asking for TLS whether it speaks that or not."""
        return f"https://127.0.0.1:{self.port}"

    @property
    def used(self) -> list[int]:
        """The connection of each request, in order."""
        return [request.connection for request in self.requests]

    def changed(self) -> None:
        """Wake who waits for something."""
        self._changed.set()
        self._changed = anyio.Event()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so; fail if it never gets so."""
        with anyio.fail_after(_PATIENCE):
            while not condition():
                await self._changed.wait()

    async def until_requests(self, number: int) -> None:
        """Wait until so many requests have come whole."""
        await self.until(lambda: len(self.requests) >= number)

    async def until_open(self, number: int) -> None:
        """Wait until so many connections are open, as this end sees it."""
        await self.until(lambda: self.open == number)

    async def handle(self, stream: ByteStream) -> None:
        """Serve one connection until it is over."""
        self.connections += 1
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        self.changed()
        try:
            await self._serve(stream, self.connections)
        except (*GONE, anyio.IncompleteRead, ssl.SSLError):
            pass
        finally:
            self.open -= 1
            self.changed()

    async def _serve(self, stream: ByteStream, number: int) -> None:
        async with stream:
            if self.tls is not None:
                stream = await TLSStream.wrap(
                    stream, server_side=True, ssl_context=self.tls, standard_compatible=False
                )
            reader = BufferedByteReceiveStream(stream)
            while True:
                request = await _next_request(reader, number)
                behaviour = self.script[min(len(self.requests), len(self.script) - 1)]
                self.requests.append(request)
                self.changed()
                await behaviour(Exchange(self, stream, request))


async def _next_request(reader: BufferedByteReceiveStream, connection: int) -> Request:
    head = await reader.receive_until(b"\r\n\r\n", _HEAD_LIMIT)
    bare = Request.of(connection, head, b"")
    size = int(bare.headers.get("content-length", "0"))
    return Request.of(connection, head, await reader.receive_exactly(size)) if size else bare


@asynccontextmanager
async def raw_server(
    *script: Behaviour, tls: ssl.SSLContext | None = None, port: int = 0
) -> AsyncGenerator[Server]:
    """A server on loopback that answers the n-th request by the n-th behaviour, or the last."""
    server = Server(script, tls)
    listener = await anyio.create_tcp_listener(local_host="127.0.0.1", local_port=port)
    server.port = listener.extra(SocketAttribute.local_port)  # noqa: S610  # this is no Django
    async with listener, anyio.create_task_group() as group:
        group.start_soon(listener.serve, server.handle)
        yield server
        group.cancel_scope.cancel()


@asynccontextmanager
async def silent_port() -> AsyncGenerator[Server]:
    """A listener that takes connections and never says a word, not even of TLS."""
    server = Server(())

    async def listen(stream: ByteStream) -> None:
        server.open += 1
        server.changed()
        async with stream:
            await Exchange(server, stream, Request(0, "", "", {}, b"", b"")).until_gone()
        server.open -= 1
        server.changed()

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1", local_port=0)
    server.port = listener.extra(SocketAttribute.local_port)  # noqa: S610  # this is no Django
    async with listener, anyio.create_task_group() as group:
        group.start_soon(listener.serve, listen)
        yield server
        group.cancel_scope.cancel()
