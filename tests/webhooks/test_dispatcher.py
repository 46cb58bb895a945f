"""Each handler sees what it asked for, in order, and no error is lost."""

from __future__ import annotations

from functools import wraps
from typing import Any

import anyio
import pytest

from hero_async.errors import InvalidRequestError
from hero_async.webhooks import (
    AppointmentCancelled,
    AppointmentConfirmed,
    OtherEvent,
    PrescriptionIssued,
    WebhookDispatcher,
    WebhookEvent,
)

pytestmark = pytest.mark.anyio

CONFIRMED = AppointmentConfirmed(id="7")
CANCELLED = AppointmentCancelled(id="8")
LANDED = OtherEvent(event="moon.landed", id="9")


class Told:
    """A dispatcher, and what its handlers were told."""

    def __init__(self) -> None:
        self.events = WebhookDispatcher()
        self.seen: list[str] = []
        events = self.events

        @events.on(AppointmentConfirmed)
        async def by_class(event: AppointmentConfirmed) -> None:
            self.seen.append(f"class {event.id}")

        @events.on("appointment.confirmed", "moon.landed")
        async def by_name(event: WebhookEvent) -> None:
            self.seen.append(f"name {event.id}")

        @events.on(AppointmentConfirmed, AppointmentCancelled)
        async def of_two(event: AppointmentConfirmed | AppointmentCancelled) -> None:
            self.seen.append(f"two {event.id}")

        @events.otherwise
        async def other(event: WebhookEvent) -> None:
            self.seen.append(f"other {event.id}")


async def test_handlers_see_what_they_asked_for() -> None:
    """By class, by name and by several of them, in the order of registration."""
    told = Told()
    counts = [
        await told.events.dispatch(each)
        for each in (CONFIRMED, CANCELLED, LANDED, PrescriptionIssued(id="5"))
    ]
    assert told.seen == ["class 7", "name 7", "two 7", "two 8", "name 9", "other 5"]
    assert counts == [3, 1, 1, 1]


async def test_nobody_listens() -> None:
    """An event that nobody asked for is no error."""
    assert await WebhookDispatcher().dispatch(CONFIRMED) == 0


async def test_every_event() -> None:
    """The base class asks for all of them."""
    events, seen = WebhookDispatcher(), list[WebhookEvent]()

    @events.on(WebhookEvent)
    async def every(event: WebhookEvent) -> None:
        seen.append(event)

    for each in (CONFIRMED, LANDED):
        await events.dispatch(each)
    assert seen == [CONFIRMED, LANDED]


async def test_the_first_error_ends_it() -> None:
    """An error passes as it is, and the handlers after it do not run."""
    events, seen, mine = WebhookDispatcher(), list[str](), KeyError("mine")

    @events.on(AppointmentConfirmed)
    async def first(event: AppointmentConfirmed) -> None:
        seen.append(event.id)

    @events.on(AppointmentConfirmed)
    async def second(event: AppointmentConfirmed) -> None:
        raise mine

    events.on(AppointmentConfirmed)(first)
    with pytest.raises(KeyError) as caught:
        await events.dispatch(CONFIRMED)
    assert caught.value is mine
    assert seen == ["7"]


async def test_a_cancellation_passes() -> None:
    """A handler that is cancelled ends the dispatch."""
    events = WebhookDispatcher()

    @events.on("appointment.confirmed")
    async def slow(event: AppointmentConfirmed) -> None:
        scope.cancel()
        await anyio.sleep_forever()

    with anyio.CancelScope() as scope:
        await events.dispatch(CONFIRMED)
    assert scope.cancelled_caught


def test_a_handler_of_another_type_is_a_type_error() -> None:
    """Type checkers refuse a handler whose event is not the one it asked for."""
    events = WebhookDispatcher()

    @events.on(AppointmentConfirmed)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the test
    async def wrong(event: PrescriptionIssued) -> None:
        """Wait for a prescription."""

    @events.on(AppointmentConfirmed, AppointmentCancelled)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the test
    async def too_narrow(event: AppointmentConfirmed) -> None:
        """Wait for one of two."""

    assert repr(events) == "<WebhookDispatcher: 2 handlers>"


async def test_dispatchers_share_nothing() -> None:
    """A handler of one dispatcher is not one of another."""
    Told()
    assert await WebhookDispatcher().dispatch(CONFIRMED) == 0


def test_a_decorated_function_stays_itself() -> None:
    """Registration gives back the function, which can be called in tests."""

    async def handler(event: WebhookEvent) -> None:
        """Do nothing."""

    events = WebhookDispatcher()
    assert events.on(WebhookEvent)(handler) is handler
    assert events.otherwise(handler) is handler


@pytest.mark.parametrize("kinds", [(), ("",), (" ",), (7,), (int,), (None,)])
def test_what_is_no_event_is_refused(kinds: Any) -> None:
    """A registration that nothing could ever fit is refused at once."""
    with pytest.raises(InvalidRequestError):
        WebhookDispatcher().on(*kinds)


def test_a_plain_function_is_refused() -> None:
    """It would act, fail for having nothing to await, and act again on the next delivery."""

    def plain(event: WebhookEvent) -> Any:
        """Act."""

    @wraps(plain)
    def wrapped(event: WebhookEvent) -> Any:
        """Act as well."""

    for handler in (plain, wrapped, None):
        with pytest.raises(InvalidRequestError, match="async"):
            WebhookDispatcher().on(WebhookEvent)(handler)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the test
        with pytest.raises(InvalidRequestError, match="async"):
            WebhookDispatcher().otherwise(handler)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the test


async def test_a_wrapped_async_function_is_one() -> None:
    """A decorator that keeps the function's face is seen through; an object may be a handler."""

    async def inner(event: WebhookEvent) -> None:
        """Do nothing."""

    @wraps(inner)
    def outer(event: WebhookEvent) -> Any:
        return inner(event)

    class Handler:
        async def __call__(self, event: WebhookEvent) -> None:
            """Do nothing."""

    events = WebhookDispatcher()
    events.on(WebhookEvent)(outer)
    events.on(WebhookEvent)(Handler())
    assert await events.dispatch(LANDED) == 2
