"""An endpoint for Hero's webhooks, for FastAPI, Starlette and whatever else routes to ASGI apps.

The extra `starlette` brings what this needs: `pip install "hero-async[starlette]"`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final, TypeAlias, final

import anyio
from anyio.streams.memory import MemoryObjectSendStream

from hero_async.errors import ConfigurationError
from hero_async.webhooks import (
    Delivery,
    Keys,
    MemoryReplayGuard,
    Now,
    ReplayGuard,
    ReplayOutcome,
    SigningKeys,
    WebhookEvent,
    WebhookRefusal,
    WebhookVerificationError,
    verify_delivery,
)

try:
    from starlette.responses import PlainTextResponse, Response
    from starlette.types import Message, Receive, Scope, Send
except ImportError as error:
    raise ImportError('this needs the extra: pip install "hero-async[starlette]"') from error

Handle: TypeAlias = Callable[[WebhookEvent], Awaitable[object]]
HandTo: TypeAlias = Handle | MemoryObjectSendStream[WebhookEvent]

_RETRY_SECONDS: Final = "5"


@final
class WebhookReceiver:
    """An ASGI application that takes deliveries: `Route("/hero", WebhookReceiver(...))`.

    - `keys`: the webhook's signing key, or several while it changes.
    - `hand_to`: an async function that is awaited before the answer goes out, such as a
      dispatcher's `dispatch`; or an anyio stream, from which a task of yours takes the events.
    - `replay`: remembers what was handled; in this process only, unless you give another guard.
    - `tolerance`: how far from now, in seconds, a delivery may have been signed.
    - `max_body`: the largest body in bytes; of a larger one the rest is not read.
    - `now`: as for `verify`, for tests.

    | answer | when |
    | --- | --- |
    | 204 | handled, in the stream, or handled before |
    | 400 | signed, but no JSON object |
    | 401 | not signed, not by one of the keys, or not just now |
    | 405, 413 | not POST; too large |
    | 503 | later, please: the stream is full, or another copy is being handled |

    What the function raises passes to the application, whose answer is 500 unless it knows
    better; the delivery may come again then. An answer's body is the reason's name. Nothing is
    logged.

    Raises:
        ConfigurationError: a key is missing or too short, or the largest body no size.
    """

    def __init__(
        self,
        keys: Keys,
        hand_to: HandTo,
        *,
        replay: ReplayGuard | None = None,
        tolerance: float = 300.0,
        max_body: int = 1_048_576,
        now: Now = None,
    ) -> None:
        checked = SigningKeys.attempt(keys)
        del keys  # the errors below pass through this frame
        if isinstance(checked, ConfigurationError):
            raise checked
        if max_body < 1:
            raise ConfigurationError("max_body must be a number of bytes above 0")
        self._verify = _verifier(checked, tolerance, now)
        self._handle = _handler(hand_to)
        self._replay = replay or MemoryReplayGuard()
        self._max_body = max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = await self._answer(scope, receive)
        await answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        if scope["method"] != "POST":
            return _said(405, "method_not_allowed", allow="POST")
        body = _Body(self._max_body, _declared_length(scope))
        while body.wants_more:
            body.take(await receive())
        if body.is_too_large:
            return _said(413, "too_large", connection="close")
        outcome = self._verify(body, scope["headers"])
        return await self._once(outcome) if isinstance(outcome, Delivery) else _refusal(outcome)

    async def _once(self, delivery: Delivery) -> Response:
        handle = partial(self._handle, delivery.event)
        try:
            outcome = await self._replay.once(delivery.id, delivery.window, handle)
        except _NoRoomError:
            outcome = ReplayOutcome.BUSY
        if outcome is ReplayOutcome.BUSY:
            return _said(503, outcome.value, **{"retry-after": _RETRY_SECONDS})
        return Response(status_code=204)


class _NoRoomError(Exception):
    """The stream takes no event now."""


@final
class _Body:
    """What came of a body so far. No frame that awaits holds a piece of it."""

    def __init__(self, limit: int, declared: int) -> None:
        self._limit = limit
        self._pieces = bytearray()
        self.is_too_large = declared > limit
        self.wants_more = not self.is_too_large

    def take(self, message: Message) -> None:
        """Add a piece. Of one who has gone there is no more; what he left proves nothing."""
        self._pieces += message.get("body", b"")
        self.is_too_large = len(self._pieces) > self._limit
        self.wants_more = bool(message.get("more_body", False)) and not self.is_too_large

    def whole(self) -> bytes:
        """All of it."""
        return bytes(self._pieces)


Verify: TypeAlias = Callable[[_Body, Any], Delivery | WebhookVerificationError]


def _verifier(keys: SigningKeys, tolerance: float, now: Now) -> Verify:
    def examine(body: _Body, headers: Any) -> Delivery | WebhookVerificationError:
        try:
            return verify_delivery(body.whole(), headers, keys, tolerance=tolerance, now=now)
        except WebhookVerificationError as error:
            return error

    return examine


def _handler(hand_to: HandTo) -> Handle:
    if callable(hand_to):
        return hand_to
    stream = hand_to

    async def put(event: WebhookEvent) -> None:
        try:
            stream.send_nowait(event)
        except (anyio.WouldBlock, anyio.BrokenResourceError, anyio.ClosedResourceError):
            pass
        else:
            return
        raise _NoRoomError

    return put


def _declared_length(scope: Scope) -> int:
    """What Content-Length says, 0 if nothing; cut where it is too large whatever follows."""
    declared = dict(scope["headers"]).get(b"content-length", b"")[:20]
    return int(declared) if declared.isdigit() else 0


def _refusal(error: WebhookVerificationError) -> Response:
    if error.reason is WebhookRefusal.MALFORMED_PAYLOAD:
        return _said(400, error.reason)
    # RFC 9110, 15.5.2: a 401 names its scheme.
    return _said(401, error.reason, **{"www-authenticate": "X-Herohealth-Signature"})


def _said(status: int, reason: str, **headers: str) -> Response:
    return PlainTextResponse(reason, status_code=status, headers=headers)
