"""A FastAPI application that uvicorn really serves, with uvicorn's own loggers, on loopback."""

from __future__ import annotations

import socket
from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Thread

import uvicorn
from fastapi import FastAPI
from starlette.routing import Route

from hero_async.integrations.starlette import WebhookReceiver
from hero_async.webhooks import WebhookEvent
from tests.webhooks.deliveries import KEY, NOW, OTHER_KEY

PATIENCE = 60.0


class Service:
    """Takes deliveries at /hero, and keeps what was handled."""

    def __init__(self) -> None:
        self.port = 0
        self.handled: list[WebhookEvent] = []
        receiver = WebhookReceiver([OTHER_KEY, KEY], self.handle, now=NOW)
        self.app = FastAPI(routes=[Route("/hero", receiver)])

    async def handle(self, event: WebhookEvent) -> None:
        """Keep it."""
        self.handled.append(event)

    def answer(self, request: bytes) -> bytes:
        """What comes back for these bytes. Who refuses a body may hang up before it is sent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            with suppress(ConnectionError):
                connection.sendall(request)
            found = b""
            with suppress(ConnectionError):
                while chunk := connection.recv(65536):
                    found += chunk
            return found

    def status(self, request: bytes) -> int:
        """The status that comes back for these bytes."""
        return int(self.answer(request).split(b" ", 2)[1])


@contextmanager
def served(service: Service) -> Generator[Service]:
    """Serve it until the block ends."""
    config = uvicorn.Config(
        service.app, log_config=None, log_level="debug", lifespan="off", ws="none", http="h11"
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        service.port = listener.getsockname()[1]
        thread = Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield service
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


def request(
    body: bytes,
    *headers: tuple[str, str | bytes] | dict[str, str],
    method: str = "POST",
    length: int | None = None,
) -> bytes:
    """A request as it goes over the wire; each header is a pair, or a dictionary of them."""
    pairs = [
        pair for each in headers for pair in (each.items() if isinstance(each, dict) else [each])
    ]
    sized = [("Content-Length", str(len(body) if length is None else length))]
    lines = [
        f"{method} /hero HTTP/1.1".encode(),
        b"Host: localhost\r\nConnection: close\r\nContent-Type: application/json",
        *(_line(*pair) for pair in [*pairs, *([] if length == -1 else sized)]),
    ]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def _line(name: str, value: str | bytes) -> bytes:
    return name.encode() + b": " + (value.encode() if isinstance(value, str) else value)


def chunked(body: bytes, size: int = 65536) -> bytes:
    """A body in chunks, which tells its length to nobody."""
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
