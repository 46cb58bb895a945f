"""What a server may do to a request, from the right thing to the worst."""

from __future__ import annotations

import json
import socket
import ssl
import struct
from collections.abc import Mapping
from typing import Any

import anyio
from anyio.abc import SocketAttribute
from anyio.streams.tls import TLSAttribute

from tests.wire.server import Behaviour, Exchange

_RST = struct.pack("ii", 1, 0)


def as_json(value: Any) -> bytes:
    """The value as a body."""
    return json.dumps(value).encode()


def message(
    status: int = 200, headers: Mapping[str, str] | None = None, body: bytes = b""
) -> bytes:
    """A whole answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def episode(id: str) -> bytes:
    """A whole answer that holds the episode."""
    return message(body=as_json({"id": id}))


def asked_for(exchange: Exchange) -> str:
    """The id at the end of the request's target."""
    return exchange.request.target.rpartition("/")[2]


def raw(data: bytes) -> Behaviour:
    """Send these bytes and leave the connection open."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(data)

    return behave


def answer(
    status: int = 200, headers: Mapping[str, str] | None = None, body: bytes = b"{}"
) -> Behaviour:
    """Answer as one should."""
    return raw(message(status, headers, body))


def echo() -> Behaviour:
    """Answer with the episode that was asked for."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(episode(asked_for(exchange)))

    return behave


def final(data: bytes) -> Behaviour:
    """Send these bytes and close."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(data)
        await exchange.close()

    return behave


def drop() -> Behaviour:
    """Close without an answer."""
    return Exchange.close


def torn() -> Behaviour:
    """Close in the middle of the body."""
    return final(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


def half_a_status_line() -> Behaviour:
    """Close in the middle of the first line."""
    return final(b"HTTP/1.1 20")


def reset() -> Behaviour:
    """Break the connection off with a RST."""

    async def behave(exchange: Exchange) -> None:
        peer: socket.socket = exchange.stream.extra(SocketAttribute.raw_socket)  # noqa: S610  # this is no Django
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RST)
        await exchange.close()

    return behave


def hang() -> Behaviour:
    """Say nothing for as long as the client stays."""
    return Exchange.until_gone


def held(event: anyio.Event) -> Behaviour:
    """Answer with the episode once the event is set, or give up when the client has gone."""

    async def behave(exchange: Exchange) -> None:
        async with anyio.create_task_group() as group:

            async def give_up() -> None:
                await exchange.until_gone()
                group.cancel_scope.cancel()

            group.start_soon(give_up)
            await event.wait()
            group.cancel_scope.cancel()
        if event.is_set():
            await exchange.send(episode(asked_for(exchange)))

    return behave


def together(number: int) -> Behaviour:
    """Answer when this many requests are waiting for their answers, and all of them then."""
    waiting: list[anyio.Event] = []

    async def behave(exchange: Exchange) -> None:
        waiting.append(anyio.Event())
        if len(waiting) < number:
            await waiting[-1].wait()
        for event in waiting:
            event.set()
        waiting.clear()
        await exchange.send(episode(asked_for(exchange)))

    return behave


def slow(seconds: float) -> Behaviour:
    """Answer with the episode after a while."""

    async def behave(exchange: Exchange) -> None:
        await anyio.sleep(seconds)
        await exchange.send(episode(asked_for(exchange)))

    return behave


def dripping(start: bytes, drop: bytes) -> Behaviour:
    """Begin an answer and never come to its end, though something always follows."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(start)
        while True:
            await exchange.send(drop)
            await anyio.sleep(0.002)

    return behave


def with_surplus(surplus: bytes) -> Behaviour:
    """Answer with the episode, and with more bytes in the same segment."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(episode(asked_for(exchange)) + surplus)

    return behave


def with_surplus_record(surplus: bytes) -> Behaviour:
    """Over TLS: the episode in one record, more bytes in another, both in one segment."""

    async def behave(exchange: Exchange) -> None:
        tls: ssl.SSLObject = exchange.stream.extra(TLSAttribute.ssl_object)  # noqa: S610  # no Django
        tls.write(episode(asked_for(exchange)))
        await exchange.send(surplus)

    return behave


def with_late_surplus(surplus: bytes, go: anyio.Event, sent: anyio.Event) -> Behaviour:
    """Answer with the episode; send more when told to."""

    async def behave(exchange: Exchange) -> None:
        await exchange.send(episode(asked_for(exchange)))
        await go.wait()
        await exchange.send(surplus)
        sent.set()

    return behave
