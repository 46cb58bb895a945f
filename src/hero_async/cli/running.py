"""Runs a command until it is done, fails, or is told to stop."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import TypeAlias

import anyio
import typer
from attrs import define

from hero_async.cli.screen import complain, say
from hero_async.cli.trouble import Trouble, no_extra, trouble_of
from hero_async.errors import HeroError

Command: TypeAlias = Callable[[], Awaitable[None]]


@define
class _End:
    """How it ended: by a signal, by an error, or well."""

    signal: signal.Signals | None = None
    error: Exception | None = None


def run(command: Command, *, serves: bool = False) -> None:
    """Run it; SIGINT and SIGTERM cancel it at the place where it waits.

    What `serves` is meant to be stopped by one.

    Raises:
        typer.Exit: with the code that fits, after saying what went wrong.
    """
    end = anyio.run(_ended, command)
    if end.signal is not None and serves:
        return
    if end.signal is not None:
        say(f"hero: stopped by {end.signal.name}")
        raise typer.Exit(128 + end.signal)
    if isinstance(end.error, Trouble):
        complain(end.error)
        raise typer.Exit(end.error.exit_code)
    if end.error is not None:
        raise end.error


@contextmanager
def extra(name: str) -> Generator[None]:
    """Imports that need an extra.

    Raises:
        Trouble: it is not installed.
    """
    try:
        yield
    except ImportError:
        missing = True
    else:
        missing = False
    if missing:
        raise no_extra(name)


async def _ended(command: Command) -> _End:
    end = _End()
    with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
        async with anyio.create_task_group() as group:
            group.start_soon(_stop, signals, group.cancel_scope, end)
            end.error = await _failure(command)
            end.signal = None
            group.cancel_scope.cancel()
    return end


async def _stop(
    signals: AsyncIterator[signal.Signals], scope: anyio.CancelScope, end: _End
) -> None:
    end.signal = await anext(signals)
    scope.cancel()


async def _failure(command: Command) -> Exception | None:
    """Given back, since a task group would wrap it; an SDK's error without its frames."""
    try:
        await command()
    except HeroError as error:
        return trouble_of(error)
    except BrokenPipeError as error:  # who reads our output has gone: no failure of ours
        return error
    except OSError as error:
        return Trouble(f"this machine says: {error.strerror or type(error).__name__}")
    except Exception as error:  # noqa: BLE001  # raised again outside of the task group
        return error
    return None
