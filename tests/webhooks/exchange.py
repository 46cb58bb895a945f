"""One request to an ASGI application, message by message, on whatever loop runs."""

from __future__ import annotations

from typing import Any

from starlette.types import Message

from tests.webhooks.deliveries import headers_of

GONE: Message = {"type": "http.disconnect"}


def pieces(*bodies: bytes) -> list[Message]:
    """A body in pieces."""
    last = len(bodies) - 1
    return [
        {"type": "http.request", "body": body, "more_body": at < last}
        for at, body in enumerate(bodies)
    ]


class Exchange:
    """One request to an ASGI application: what is left to receive, and what was answered."""

    def __init__(self, *messages: Message, headers: dict[str, str] | None = None) -> None:
        self.left = list(messages)
        self.sent: list[Message] = []
        found = headers_of() if headers is None else headers
        self.scope: dict[str, Any] = {
            "type": "http",
            "method": "POST",
            "path": "/hero",
            "query_string": b"",
            "headers": [(k.lower().encode(), v.encode()) for k, v in found.items()],
        }

    async def receive(self) -> Message:
        """The next message."""
        return self.left.pop(0)

    async def send(self, message: Message) -> None:
        """Take an answer."""
        self.sent.append(message)

    async def status(self, app: Any) -> int:
        """What the application answers."""
        await app(self.scope, self.receive, self.send)
        return int(self.sent[0]["status"])
