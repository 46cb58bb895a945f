"""What the endpoint does with a delivery, on both event loops."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import anyio
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from hero_async.errors import ConfigurationError
from hero_async.integrations.starlette import HandTo, WebhookReceiver
from hero_async.webhooks import ReplayOutcome, WebhookDispatcher, WebhookEvent
from tests.webhooks.deliveries import BODY, KEY, NOW, headers_of
from tests.webhooks.exchange import GONE, Exchange, pieces

pytestmark = pytest.mark.anyio


async def answer(app: Any) -> int:
    """The status of a good delivery."""
    return await Exchange(*pieces(BODY)).status(app)


def receiver(hand_to: HandTo, **options: Any) -> WebhookReceiver:
    """An endpoint for the good delivery."""
    return WebhookReceiver(KEY, hand_to, now=NOW, **options)


class Seen:
    """A handler that keeps what it saw."""

    def __init__(self) -> None:
        self.events: list[WebhookEvent] = []

    async def __call__(self, event: WebhookEvent) -> None:
        """Keep it."""
        self.events.append(event)


async def test_it_is_handled_before_the_answer() -> None:
    """A dispatcher's handlers have run when the answer goes out."""
    events, order = WebhookDispatcher(), list[str]()

    @events.on("appointment.confirmed")
    async def booked(event: WebhookEvent) -> None:
        await anyio.lowlevel.checkpoint()
        order.append(event.id)

    exchange = Exchange(*pieces(BODY[:5], BODY[5:], b""))
    app = Starlette(routes=[Route("/hero", receiver(events.dispatch))])
    assert await exchange.status(app) == 204
    assert order == ["7"]


async def test_a_failure_is_the_applications() -> None:
    """What a handler raises passes unchanged, and the next copy is handled."""
    seen, mine = Seen(), ValueError("mine")

    async def fail_once(event: WebhookEvent) -> None:
        await seen(event)
        if len(seen.events) == 1:
            raise mine

    app = receiver(fail_once)
    with pytest.raises(ValueError, match="mine") as caught:
        await answer(app)
    assert caught.value is mine
    assert [await answer(app), await answer(app)] == [204, 204]
    assert len(seen.events) == 2


async def test_starlette_makes_a_500_of_it() -> None:
    """In an application, the answer to a failure is 500."""

    async def fail(event: WebhookEvent) -> None:
        raise ValueError

    app = Starlette(routes=[Route("/hero", receiver(fail))])
    exchange = Exchange(*pieces(BODY))
    with pytest.raises(ValueError):  # noqa: PT011  # it is said again, for whoever watches
        await exchange.status(app)
    assert exchange.sent[0]["status"] == 500


async def test_a_cancellation_leaves_it_to_the_next() -> None:
    """A delivery whose handling was cancelled may come again."""
    seen = Seen()

    async def wait_once(event: WebhookEvent) -> None:
        await seen(event)
        if len(seen.events) == 1:
            scope.cancel()
            await anyio.sleep_forever()

    app = receiver(wait_once)
    with anyio.CancelScope() as scope:
        await answer(app)
    assert scope.cancelled_caught
    assert await answer(app) == 204
    assert len(seen.events) == 2


async def test_a_copy_is_put_off_while_the_first_is_handled() -> None:
    """It might fail yet: the sender is asked to come again."""
    statuses: list[int] = []

    async def meanwhile(event: WebhookEvent) -> None:
        exchange = Exchange(*pieces(BODY))
        statuses.append(await exchange.status(app))
        assert (b"retry-after", b"5") in exchange.sent[0]["headers"]

    app = receiver(meanwhile)
    statuses.append(await answer(app))
    assert statuses == [503, 204]


async def test_into_a_stream() -> None:
    """Events go to a task of the caller's; a full stream loses none, nor does a closed one."""
    put, take = anyio.create_memory_object_stream[WebhookEvent](1)
    app = receiver(put)
    other = Exchange(*pieces(b"{}"), headers=headers_of(b"{}"))
    assert await answer(app) == 204
    assert await other.status(app) == 503
    assert (await take.receive()).id == "7"
    again = Exchange(*pieces(b"{}"), headers=headers_of(b"{}"))
    assert await again.status(app) == 204
    assert (await take.receive()).id == ""
    take.close()
    third = headers_of(b'{"a":1}')
    assert await Exchange(*pieces(b'{"a":1}'), headers=third).status(app) == 503
    put.close()
    assert await Exchange(*pieces(b'{"a":1}'), headers=third).status(app) == 503


async def test_the_rest_of_a_large_body_is_not_read() -> None:
    """What is over the limit is refused as soon as it is, announced or not."""
    app = receiver(Seen(), max_body=10)
    announced = Exchange(headers={"Content-Length": "11"})
    assert await announced.status(app) == 413
    silent = Exchange(*pieces(b"12345", b"67890", b"1", b"2", b"3"))
    assert await silent.status(app) == 413
    assert len(silent.left) == 2
    assert (b"connection", b"close") in silent.sent[0]["headers"]


async def test_the_limit_itself_is_allowed() -> None:
    """A body of just the largest size is read."""
    assert await answer(receiver(Seen(), max_body=len(BODY))) == 204


async def test_a_sender_who_leaves() -> None:
    """Half a body, whose sender has gone, is nothing."""
    seen = Seen()
    assert await Exchange(*pieces(BODY[:9], b"")[:1], GONE).status(receiver(seen)) == 401
    assert seen.events == []


async def test_another_guard_is_asked() -> None:
    """The guard that was given is told the delivery's name and window."""
    asked: list[tuple[str, float]] = []

    class Guard:
        async def once(self, delivery_id: str, window: float, handle: Any) -> ReplayOutcome:
            assert callable(handle)
            asked.append((delivery_id, window))
            return ReplayOutcome.DUPLICATE

    seen = Seen()
    assert await answer(receiver(seen, replay=Guard(), tolerance=100)) == 204
    assert [window for _, window in asked] == [200]
    assert seen.events == []


@pytest.mark.parametrize(("keys", "options"), [("short", {}), ([], {}), (KEY, {"max_body": 0})])
def test_settings_that_cant_work(keys: Any, options: Any) -> None:
    """Wrong settings fail when the application is put together, not when a delivery comes."""
    with pytest.raises(ConfigurationError):
        WebhookReceiver(keys, Seen(), **options)


@pytest.mark.parametrize(
    ("module", "missing", "extra"),
    [
        ("starlette", "starlette.responses", "starlette"),
        ("redis_replay", "redis.asyncio", "redis"),
    ],
)
def test_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, module: str, missing: str, extra: str
) -> None:
    """An import without what it needs names the extra."""
    name = f"hero_async.integrations.{module}"
    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ImportError, match=rf"hero-async\[{extra}\]"):
        importlib.import_module(name)
