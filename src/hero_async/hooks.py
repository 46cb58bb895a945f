"""What an application may watch: calls and their attempts, by facts that identify no patient."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import field, frozen

from hero_async.retry import Outcome

if TYPE_CHECKING:
    from hero_async.events import AttemptEnded as AttemptEnded
    from hero_async.events import AttemptStarted as AttemptStarted
    from hero_async.events import Drifted as Drifted
    from hero_async.events import GaveUp as GaveUp
    from hero_async.events import WillRetry as WillRetry

E = TypeVar("E")

_EVENTS: Final = frozenset({"AttemptEnded", "AttemptStarted", "Drifted", "GaveUp", "WillRetry"})

_LOG: Final = logging.getLogger("hero_async")


class Hook:
    """Base of hooks: override what you want to see. Methods must be quick, and must not await.

    What a hook raises is logged and goes no further: a call does not fail for being watched.
    """

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


class LogHook(Hook):
    """Writes to the logger `hero_async`: attempts at DEBUG, retries and failures at INFO."""

    def attempt_ended(self, event: AttemptEnded) -> None:
        """One line an attempt."""
        _LOG.debug(
            "%s: attempt %d: %s (%s), %.3f s",
            event.operation,
            event.attempt,
            event.outcome,
            event.fate,
            event.seconds,
        )

    def will_retry(self, event: WillRetry) -> None:
        """One line a retry."""
        _LOG.info(
            "%s: attempt %d: %s; again in %.3f s",
            event.operation,
            event.attempt,
            event.outcome,
            event.wait,
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
        )


@frozen
class Hooks:
    """The log and all hooks of a client, none of which can break a call.

    An event is made only if somebody sees it.
    """

    hooks: Sequence[Hook]
    log: LogHook = field(factory=LogHook)

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


def _told(tell: Callable[[E], None], event: E) -> None:
    try:
        tell(event)
    except Exception as error:  # noqa: BLE001  # a hook is foreign code; its failure is not ours
        _LOG.error("a hook failed with %s", type(error).__name__)


def __getattr__(name: str) -> Any:
    """The events: most programs need none, and their classes take a tenth of the import."""
    if name not in _EVENTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("hero_async.events"), name)
