"""`hero webhooks listen`: a receiver on this machine that says what came."""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Annotated, Any, Final

import typer

from hero_async.cli.running import extra, run
from hero_async.cli.screen import plain, say
from hero_async.cli.signing_key import VARIABLE, KeyFile, KeyVariable, signing_key
from hero_async.webhooks import WebhookEvent

_HANDLED: Final = 204


def listen(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 is a free one.")] = 0,
    signing_key_env: KeyVariable = VARIABLE,
    signing_key_file: KeyFile = None,
) -> None:
    """Take deliveries on 127.0.0.1, verify them, and print each event's type and ids.

    Hero can't reach this machine by itself: a tunnel has to bring the deliveries here. What is
    refused goes to stderr, by its reason only.
    """

    async def command() -> None:
        with extra("testing"):
            import uvicorn

            from hero_async.integrations.starlette import WebhookReceiver

        receiver = WebhookReceiver(signing_key(signing_key_env, signing_key_file), _print)
        config = uvicorn.Config(
            _watched(receiver), lifespan="off", ws="none", log_config=None, access_log=False
        )
        with socket.create_server(("127.0.0.1", port)) as listener:
            say(f"listening on http://127.0.0.1:{listener.getsockname()[1]}")
            await _serve(uvicorn.Server(config), listener)

    run(command, serves=True)


async def _serve(server: Any, listener: socket.socket) -> None:
    server.capture_signals = _nothing_captured  # ours cancel it
    await server.serve(sockets=[listener])


@contextmanager
def _nothing_captured() -> Generator[None]:
    yield


async def _print(event: WebhookEvent) -> None:
    typer.echo(plain(f"{event.event} {event.object} {event.id} practice {event.practice_group_id}"))


def _watched(receiver: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """The receiver, and a word on what it refuses: its answers hold a reason's name and no more."""

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        statuses: list[int] = []

        async def telling(message: Any) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            elif statuses[0] != _HANDLED:
                say(f"refused: {statuses[0]} {message.get('body', b'').decode()}")
            await send(message)

        await receiver(scope, receive, telling)

    return serve
