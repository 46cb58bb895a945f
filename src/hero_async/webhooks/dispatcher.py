"""Hands each event to the functions that asked for its type."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias, TypeVar, final, overload

from attrs import frozen

from hero_async.errors import InvalidRequestError
from hero_async.webhooks.events import EventName, WebhookEvent

E = TypeVar("E", bound=WebhookEvent)
F = TypeVar("F", bound=WebhookEvent)

Handler: TypeAlias = Callable[[E], Awaitable[object]]
Kind: TypeAlias = type[WebhookEvent] | str


@frozen
class _Rule:
    """A handler, and the types of events that it asked for."""

    kinds: tuple[Kind, ...]
    handler: Handler[Any]

    def wants(self, event: WebhookEvent) -> bool:
        return any(
            event.event == kind if isinstance(kind, str) else isinstance(event, kind)
            for kind in self.kinds
        )


@final
class WebhookDispatcher:
    """Handlers of webhooks, by type.

        events = WebhookDispatcher()


        @events.on(AppointmentConfirmed)
        async def booked(event: AppointmentConfirmed) -> None: ...

    Handlers run one after the other, in the order of their registration. The first error ends
    it and passes unchanged: the sender may deliver again then, and all handlers see it anew.
    """

    def __init__(self) -> None:
        self._rules: list[_Rule] = []
        self._otherwise: list[Handler[Any]] = []

    def __repr__(self) -> str:
        return f"<WebhookDispatcher: {len(self._rules)} handlers>"

    @overload
    def on(self, kind: type[E], /) -> Callable[[Handler[E]], Handler[E]]: ...
    @overload
    def on(
        self, kind: type[E], other: type[F], /
    ) -> Callable[[Handler[E | F]], Handler[E | F]]: ...
    @overload
    def on(self, *names: EventName | str) -> Callable[[Handler[Any]], Handler[Any]]: ...
    @overload
    def on(self, *kinds: Kind) -> Callable[[Handler[WebhookEvent]], Handler[WebhookEvent]]: ...
    def on(self, *kinds: Kind) -> Callable[[Handler[Any]], Handler[Any]]:
        """Register the decorated async function for events of these classes or names.

        With a class the handler's argument is type-checked; `WebhookEvent` means every event. A
        name need not be known: so events can be handled that this version has no class for.

        Raises:
            InvalidRequestError: no class and no name, or the function is not async.
        """
        if not kinds or not all(map(_is_kind, kinds)):
            raise InvalidRequestError("on", "takes classes of events, or their names")

        def register(handler: Handler[Any]) -> Handler[Any]:
            self._rules.append(_Rule(kinds, _async(handler)))
            return handler

        return register

    def otherwise(self, handler: Handler[WebhookEvent]) -> Handler[WebhookEvent]:
        """Register the decorated async function for events that no other handler asked for.

        Raises:
            InvalidRequestError: the function is not async.
        """
        self._otherwise.append(_async(handler))
        return handler

    async def dispatch(self, event: WebhookEvent) -> int:
        """Run the handlers that asked for it; how many there were. None is no error.

        What a handler raises passes unchanged.
        """
        wanting = [rule.handler for rule in self._rules if rule.wants(event)]
        handlers = wanting or self._otherwise
        for handler in handlers:
            await handler(event)
        return len(handlers)


def _is_kind(kind: Any) -> bool:
    if isinstance(kind, type):
        return issubclass(kind, WebhookEvent)
    return isinstance(kind, str) and bool(kind.strip())


def _async(handler: Handler[Any]) -> Handler[Any]:
    """A plain function would act, and then fail for having nothing to await: twice, if retried."""
    inner = inspect.unwrap(handler)
    if not callable(inner) or (
        inspect.isfunction(inner) and not inspect.iscoroutinefunction(inner)
    ):
        raise InvalidRequestError("handler", "must be an async function")
    return handler
