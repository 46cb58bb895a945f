"""What an application may watch: calls and their attempts, by facts that identify no patient."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import asdict

from hero_async.retry import Outcome

if TYPE_CHECKING:
    from hero_async.call_events import BudgetChanged as BudgetChanged
    from hero_async.call_events import CallEnded as CallEnded
    from hero_async.call_events import CallStarted as CallStarted
    from hero_async.call_events import SlotTaken as SlotTaken
    from hero_async.call_events import TokenMinted as TokenMinted
    from hero_async.events import AttemptEnded as AttemptEnded
    from hero_async.events import AttemptStarted as AttemptStarted
    from hero_async.events import Drifted as Drifted
    from hero_async.events import GaveUp as GaveUp
    from hero_async.events import WillRetry as WillRetry

E = TypeVar("E")

_Pairs = tuple[tuple[str, str], ...]

_EVENTS: Final = {
    "AttemptEnded": "events",
    "AttemptStarted": "events",
    "BudgetChanged": "call_events",
    "CallEnded": "call_events",
    "CallStarted": "call_events",
    "Drifted": "events",
    "GaveUp": "events",
    "SlotTaken": "call_events",
    "TokenMinted": "call_events",
    "WillRetry": "events",
}

_LOG: Final = logging.getLogger("hero_async")
_CANCELLED: Final = "cancelled"
_OF_CALLS: Final = (
    "call_started",
    "call_ended",
    "request_headers",
    "slot_taken",
    "budget_changed",
    "token_minted",
)


class Hook:
    """Base of hooks: override what you want to see. Methods must be quick, and must not await.

    What a hook raises is logged and goes no further: a call does not fail for being watched.
    """

    def call_started(self, event: CallStarted) -> None:
        """Before anything else of a call, in the task that makes it."""

    def request_headers(self) -> Mapping[str, str]:
        """Headers for the call that has just started, such as a trace's; none by default.

        They are sent at each of its attempts, and replace none that the client, the operation or
        `RequestOptions` sets. They leave your service: put nothing of a patient in them.
        """
        return {}

    def attempt_started(self, event: AttemptStarted) -> None:
        """Before each attempt."""

    def attempt_ended(self, event: AttemptEnded) -> None:
        """After each attempt, whatever came of it; not if the caller cancelled it."""

    def will_retry(self, event: WillRetry) -> None:
        """Before the wait for another attempt."""

    def gave_up(self, event: GaveUp) -> None:
        """Before the error is raised."""

    def drifted(self, event: Drifted) -> None:
        """After an answer was read, once for each place in it that is odd, and for each oddity.

        Answers are looked through only if a hook overrides this.
        """

    def call_ended(self, event: CallEnded) -> None:
        """After everything else of a call, whatever came of it. The last hook is told first."""

    def slot_taken(self, event: SlotTaken) -> None:
        """Before an attempt goes on the wire."""

    def budget_changed(self, event: BudgetChanged) -> None:
        """After a call succeeded, and after each attempt that did not."""

    def token_minted(self, event: TokenMinted) -> None:
        """After a token came from Hero."""


class LogHook(Hook):
    """Writes to the logger `hero_async`: attempts at DEBUG, retries and failures at INFO.

    The event's fields are attributes of the record, for formatters that show them.
    """

    def attempt_ended(self, event: AttemptEnded) -> None:
        """One line an attempt."""
        if not _LOG.isEnabledFor(logging.DEBUG):
            return
        _LOG.debug(
            "%s: attempt %d: %s (%s), %.3f s",
            event.operation,
            event.attempt,
            event.outcome,
            event.fate,
            event.seconds,
            extra=asdict(event),
        )

    def will_retry(self, event: WillRetry) -> None:
        """One line a retry."""
        _LOG.info(
            "%s: attempt %d: %s; again in %.3f s",
            event.operation,
            event.attempt,
            event.outcome,
            event.wait,
            extra=asdict(event),
        )

    def gave_up(self, event: GaveUp) -> None:
        """One line a failure."""
        warning = "; it may have been processed" if event.may_have_been_processed else ""
        _LOG.info(
            "%s: failed after %d attempts: %s%s",
            event.operation,
            event.attempts,
            event.outcome,
            warning,
            extra=asdict(event),
        )


class Hooks:
    """The log and all hooks of a client, none of which can break a call.

    An event is made only if somebody sees it. `watch_calls` says whether a hook wants more than
    attempts; if none does, none of it is told.
    """

    def __init__(self, hooks: Sequence[Hook]) -> None:
        self.hooks = hooks
        self.log = LogHook()
        self.watch_calls = _want_calls(hooks)

    @contextmanager
    def call(self, event: CallStarted, monotonic: Callable[[], float]) -> Generator[None]:
        """The extent of a call: tells its start and, whatever comes of it, its end."""
        error: str | None = _CANCELLED
        started = monotonic()
        try:
            for hook in self.hooks:
                _told(hook.call_started, event)
            yield
            error = None
        except Exception as failure:
            error = type(failure).__name__
            raise
        finally:
            from hero_async.call_events import CallEnded

            ended = CallEnded(event, error, monotonic() - started)
            for hook in reversed(self.hooks):
                _told(hook.call_ended, ended)

    def request_headers(self, checked: Callable[[Mapping[str, str]], _Pairs]) -> _Pairs:
        """What hooks want to have sent, as far as `checked` lets it pass."""
        found: list[tuple[str, str]] = []
        for hook in self.hooks if self.watch_calls else ():
            _told(lambda each: found.extend(checked(each.request_headers())), hook)
        return tuple(found)

    def slot_taken(self, operation: str, attempt: int, paced: float, queued: float) -> None:
        """Tell every hook."""
        if self.watch_calls:
            from hero_async.call_events import SlotTaken

            event = SlotTaken(operation, attempt, paced, queued)
            _tell((hook.slot_taken for hook in self.hooks), event)

    def budget_changed(self, left: int, *, refused: bool) -> None:
        """Tell every hook."""
        if self.watch_calls:
            from hero_async.call_events import BudgetChanged

            event = BudgetChanged(left, refused)
            _tell((hook.budget_changed for hook in self.hooks), event)

    def token_minted(self, kind: str, lifetime: float) -> None:
        """Tell every hook."""
        if self.watch_calls:
            from hero_async.call_events import TokenMinted

            event = TokenMinted(kind, lifetime)
            _tell((hook.token_minted for hook in self.hooks), event)

    def attempt_started(self, operation: str, attempt: int) -> None:
        """Tell every hook."""
        if self._started:
            from hero_async.events import AttemptStarted

            _tell(self._started, AttemptStarted(operation, attempt))

    def attempt_ended(self, operation: str, attempt: int, outcome: Outcome, seconds: float) -> None:
        """Tell every hook, and the log if it is at DEBUG."""
        if self._ended or _LOG.isEnabledFor(logging.DEBUG):
            from hero_async.events import AttemptEnded

            event = AttemptEnded(operation, attempt, outcome.name, outcome.fate, seconds)
            _tell((self.log.attempt_ended, *self._ended), event)

    def will_retry(self, operation: str, attempt: int, outcome: Outcome, wait: float) -> None:
        """Tell every hook, and the log."""
        from hero_async.events import WillRetry

        event = WillRetry(operation, attempt, outcome.name, wait)
        _tell((self.log.will_retry, *(hook.will_retry for hook in self.hooks)), event)

    def gave_up(self, operation: str, attempts: int, outcome: Outcome, *, doubt: bool) -> None:
        """Tell every hook, and the log."""
        from hero_async.events import GaveUp

        event = GaveUp(operation, attempts, outcome.name, doubt)
        _tell((self.log.gave_up, *(hook.gave_up for hook in self.hooks)), event)

    def drifted(self, operation: str, answer: object) -> None:
        """Tell those that want to know what is odd in an answer."""
        if not self._drifted:
            return
        from hero_async.drift import drifts
        from hero_async.events import Drifted

        for drift in dict.fromkeys(drifts(answer)):
            _tell(self._drifted, Drifted(operation, drift.place, drift.kind))

    @cached_property
    def _started(self) -> tuple[Callable[[AttemptStarted], None], ...]:
        return tuple(hook.attempt_started for hook in self._overriding("attempt_started"))

    @cached_property
    def _ended(self) -> tuple[Callable[[AttemptEnded], None], ...]:
        return tuple(hook.attempt_ended for hook in self._overriding("attempt_ended"))

    @cached_property
    def _drifted(self) -> tuple[Callable[[Drifted], None], ...]:
        return tuple(hook.drifted for hook in self._overriding("drifted"))

    def _overriding(self, name: str) -> Iterator[Hook]:
        for hook in self.hooks:
            method = getattr(hook, name)
            if getattr(method, "__func__", None) is not getattr(Hook, name):
                yield hook


def _tell(watching: Iterable[Callable[[E], None]], event: E) -> None:
    for tell in watching:
        _told(tell, event)


def _want_calls(hooks: Sequence[Hook]) -> bool:
    kinds = {type(hook) for hook in hooks}
    return any(
        getattr(kind, name) is not getattr(Hook, name) for kind in kinds for name in _OF_CALLS
    )


def _told(tell: Callable[[E], None], event: E) -> None:
    try:
        tell(event)
    except Exception as error:  # noqa: BLE001  # a hook is foreign code; its failure is not ours
        _LOG.error("a hook failed with %s", type(error).__name__)


def __getattr__(name: str) -> Any:
    """The events: most programs need none, and their classes take a tenth of the import."""
    if name not in _EVENTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hero_async.{_EVENTS[name]}"), name)
