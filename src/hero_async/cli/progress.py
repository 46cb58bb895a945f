"""How far it has come: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, TypeAlias

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from hero_async.cli.screen import say

Told: TypeAlias = Callable[[int, int | None], None]
"""Takes how many are done, and how many the server counts, whatever it counts."""

_EVERY: Final = 1000


@contextmanager
def progress(what: str) -> Generator[Told]:
    """Something to tell, on stderr."""
    if not sys.stderr.isatty():
        yield _Lines(what).told
        return
    bar = Progress(
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
    with bar:
        task = bar.add_task(what, total=None)
        yield lambda done, count: bar.update(task, completed=done, total=_total(done, count))


def _total(done: int, count: int | None) -> int | None:
    """A count below what was read already is none of the whole list."""
    return count if count is not None and count >= done else None


class _Lines:
    def __init__(self, what: str) -> None:
        self._what = what
        self._said = 0

    def told(self, done: int, count: int | None) -> None:
        """Say it once for each thousand."""
        if done // _EVERY > self._said:
            self._said = done // _EVERY
            of = f" of {count}" if _total(done, count) else ""
            say(f"{self._what}: {done}{of}")
