"""Receive a webhook in a FastAPI application: python examples/receive_webhook.py

The application is all that a service needs. `main` serves it on this machine and delivers to it,
signed as Hero signs, to show what happens; no account is needed.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread

import anyio
import httpx
import uvicorn
from fastapi import FastAPI
from starlette.routing import Route

from hero_async.integrations.starlette import WebhookReceiver
from hero_async.webhooks import (
    AppointmentCancelled,
    AppointmentConfirmed,
    WebhookDispatcher,
    WebhookEvent,
    sign,
)

# The key that the webhook was created with; several, separated by spaces, while it is changed.
KEYS = os.environ.get("HERO_SIGNING_KEYS", "an-example-key-of-32-characters!").split()

events = WebhookDispatcher()


@events.on(AppointmentConfirmed, AppointmentCancelled)
async def appointment(event: AppointmentConfirmed | AppointmentCancelled) -> None:
    """The payload is thin: a service would fetch the appointment by its id here."""
    print(f"handled {event.event}: appointment {event.id} of practice {event.practice_group_id}")


@events.otherwise
async def other(event: WebhookEvent) -> None:
    """Events that the API added since are events too."""
    print(f"not for us: {event.event}")


app = FastAPI(routes=[Route("/webhooks/hero", WebhookReceiver(KEYS, events.dispatch))])


@contextmanager
def served(port: int = 0) -> Generator[str]:
    """Serve the application in a thread; in production this is uvicorn's command line."""
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    with socket.create_server(("127.0.0.1", port)) as listener:
        thread = Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/webhooks/hero"
        finally:
            server.should_exit = True
            thread.join()


async def deliver(sender: httpx.AsyncClient, url: str) -> None:
    """What Hero does, then what somebody else might try."""
    body = b'{"object":"Appointment","id":"7","practice_group_id":"1","event":"%s"}'
    booked, landed = body % b"appointment.confirmed", body % b"moon.landed"
    signed = sign(booked, KEYS[0])
    deliveries: dict[str, tuple[bytes, dict[str, str]]] = {
        "signed": (booked, signed),
        "the same once more": (booked, signed),
        "a new kind of event": (landed, sign(landed, KEYS[0], encoding="base64")),
        "changed on its way": (landed, signed),
        "signed by somebody else": (booked, sign(booked, "a-key-that-nobody-agreed-on")),
        "not signed": (booked, {}),
    }
    for what, (content, headers) in deliveries.items():
        answer = await sender.post(url, content=content, headers=headers)
        print(f"  {what}: {answer.status_code} {answer.text}".rstrip())


async def main() -> None:
    """Serve, deliver, and end."""
    with served() as url:
        async with httpx.AsyncClient(trust_env=False) as sender:
            await deliver(sender, url)


if __name__ == "__main__":
    anyio.run(main)
