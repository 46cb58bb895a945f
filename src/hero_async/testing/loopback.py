"""The fake on a real socket: uvicorn's HTTP protocol on a loop in a thread of its own."""

import asyncio
import logging
import socket
import struct
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any, Final

import uvicorn
from anyio.from_thread import start_blocking_portal
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from hero_async.testing.faults import ConnectionDroppedError

_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)


class _Connection(H11Protocol):
    """One connection, which says nothing in any log and can break under its request."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access_log = False
        # A logger of its own: uvicorn's belong to the process, and to whoever configured them.
        self.logger = logging.Logger("hero_async.testing", logging.CRITICAL + 1)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        # asyncio sets this only on sockets it made itself; without it each answer waits 40 ms.
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)
        self.app = _breakable(self.app, transport)


def _breakable(app: ASGIApp, transport: asyncio.Transport) -> ASGIApp:
    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except ConnectionDroppedError:
            _reset(transport)
            # To return before uvicorn has seen the connection go would make it answer a 500.
            while (await receive())["type"] != "http.disconnect":
                pass

    return serve


def _reset(transport: asyncio.Transport) -> None:
    connection = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    transport.abort()


@asynccontextmanager
async def _accepting(app: ASGIApp, listener: socket.socket) -> AsyncGenerator[None]:
    config = uvicorn.Config(
        app, interface="asgi3", lifespan="off", ws="none", log_config=None, timeout_keep_alive=75
    )
    state = ServerState()
    protocol = partial(_Connection, config=config, server_state=state, app_state={})
    # uvicorn's own Server polls: it would take three tenths of a second to stop.
    server = await asyncio.get_running_loop().create_server(protocol, sock=listener)
    try:
        yield
    finally:
        server.close()
        await _end_all(state)


async def _end_all(state: ServerState) -> None:
    tasks = list(state.tasks)
    for connection in list(state.connections):
        connection.transport.abort()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def listening(app: ASGIApp, host: str, port: int) -> Generator[str]:
    """Serve at the URL that it gives, for a caller on any event loop or none.

    Nothing here awaits on the caller's loop, so a cancellation cannot leave the thread behind;
    whatever request is still being answered at the end is broken off.
    """
    with (
        socket.create_server((host, port)) as listener,
        start_blocking_portal("asyncio") as portal,
        portal.wrap_async_context_manager(_accepting(app, listener)),
    ):
        yield f"http://{host}:{listener.getsockname()[1]}"
