"""Webhooks delivered for real: each one posted, and signed, as the API says it does."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime
from threading import Lock
from typing import Final, Literal, TypeAlias

import httpx
from attrs import define, field, frozen

from hero_async.testing.state.webhooks import Webhook

DigestEncoding: TypeAlias = Literal["hex", "base64"]
TimestampUnit: TypeAlias = Literal["s", "ms"]
_PATIENCE: Final = {"timeout": httpx.Timeout(5.0).as_dict()}


@frozen
class Signing:
    """How deliveries are signed. Hero says neither, so a receiver has to take all four ways."""

    digest: DigestEncoding = "hex"
    unit: TimestampUnit = "s"

    def headers(self, body: bytes, key: str, at: datetime) -> dict[str, str]:
        """The two headers that prove where the body comes from."""
        timestamp = str(int(at.timestamp() * (1000 if self.unit == "ms" else 1)))
        signed = f"{timestamp}.".encode() + body
        digest = hmac.digest(key.encode(), signed, hashlib.sha256)
        signature = digest.hex() if self.digest == "hex" else base64.b64encode(digest).decode()
        return {"X-Herohealth-Timestamp": timestamp, "X-Herohealth-Signature": signature}


@frozen
class Delivery:
    """One attempt to tell one webhook of one event."""

    webhook_id: str
    event: str
    practice_group_id: str
    status: int | None
    """What the receiver answered; None if no answer came."""
    body: bytes = field(repr=False)


@define(eq=False)
class Courier:
    """Posts events to webhooks, one after another and once each, while its caller waits."""

    _transport: Callable[[], AbstractAsyncContextManager[httpx.AsyncBaseTransport]]
    _signing: Signing
    _delivered: list[Delivery] = field(init=False, factory=list[Delivery], repr=False)
    _lock: Lock = field(init=False, factory=Lock, repr=False)

    def go_through(self, transport: httpx.AsyncBaseTransport) -> None:
        """Post through this one from now on, and leave it open: it is the caller's."""
        self._transport = lambda: nullcontext(transport)

    def delivered(self) -> list[Delivery]:
        """Every attempt so far, the oldest first."""
        with self._lock:
            return list(self._delivered)

    async def deliver(
        self, webhooks: Sequence[Webhook], payload: dict[str, str], at: datetime
    ) -> list[Delivery]:
        """Post the payload to each of the webhooks, and say what became of it."""
        body = json.dumps(payload, separators=(",", ":"), ensure_ascii=False).encode()
        made: list[Delivery] = []
        async with self._transport() as transport:
            for webhook in webhooks:
                headers = self._headers(webhook, body, at)
                status = await _post(transport, webhook.url, body, headers)
                group = payload["practice_group_id"]
                made.append(Delivery(webhook.id, payload["event"], group, status, body))
                with self._lock:
                    self._delivered.append(made[-1])
        return made

    def _headers(self, webhook: Webhook, body: bytes, at: datetime) -> httpx.Headers:
        headers = httpx.Headers(webhook.headers)
        headers["Content-Type"] = "application/json"
        if webhook.signing_key is not None:
            # Whatever the case of the letters, a webhook's own headers can't stand in for these.
            headers.update(self._signing.headers(body, webhook.signing_key, at))
        return headers


async def _post(
    transport: httpx.AsyncBaseTransport, url: str, body: bytes, headers: httpx.Headers
) -> int | None:
    # Below httpx's client, whose log lines have the whole URL in them.
    request = httpx.Request("POST", url, content=body, headers=headers, extensions=_PATIENCE)
    try:
        response = await transport.handle_async_request(request)
    except httpx.TransportError:
        return None
    await response.aclose()
    return response.status_code
