"""`hero fake`."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from subprocess import Popen

import pytest

from tests.cli.conftest import Hero
from tests.cli.processes import started

_PATIENCE = 30.0


@contextmanager
def running(arguments: Sequence[str] = ()) -> Generator[tuple[Popen[str], str]]:
    """The process, and what it prints when it serves."""
    with started(["fake", "--episodes", "3", *arguments], os.environ) as process:
        try:
            assert process.stdout
            yield process, "".join(process.stdout.readline() for _ in range(6))
        finally:
            process.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_what_it_prints_is_what_to_set(
    hero: Hero, monkeypatch: pytest.MonkeyPatch, stop: signal.Signals
) -> None:
    """With the variables that it prints the other commands work; a signal ends it with 0."""
    with running() as (process, text):
        for name, value in re.findall(r"export (\w+)='?([^'\n]*)'?", text):
            monkeypatch.setenv(name, value)
        assert hero("doctor").exit_code == 0
        assert len(hero("episodes", "list").stdout.splitlines()) == 3
        process.send_signal(stop)
        assert process.communicate(timeout=_PATIENCE) == ("", "")
    assert process.returncode == 0


def test_a_key_of_ones_own_is_not_printed() -> None:
    """Somebody may have given a real one."""
    with running(["--api-key", "CANARY"]) as (_, text):
        assert "listening on" in text
        assert "CANARY" not in text
