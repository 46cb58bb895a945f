"""Servers for programs that are no tests of an event loop: they serve from threads of their own."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from anyio.from_thread import start_blocking_portal

from hero_async.testing import FakeHero


@contextmanager
def serving(fake: FakeHero) -> Generator[str]:
    """The fake's address."""
    with (
        start_blocking_portal("asyncio") as portal,
        portal.wrap_async_context_manager(fake.serve()) as url,
    ):
        yield url


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a client that goes in the middle is wanted."""


@contextmanager
def answering(
    handle: Callable[[BaseHTTPRequestHandler], None], tls: ssl.SSLContext | None = None
) -> Generator[int]:
    """The port of a server that answers everything so."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            handle(self)

        do_CONNECT = do_POST = do_GET  # noqa: N815  # http.server's names

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
