"""Exports that are stopped in the middle."""

from __future__ import annotations

import json
import signal
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import anyio
import pytest

from hero_async.cli.export_file import checkpoint_path
from hero_async.testing import Delay, FakeHero
from tests.cli.conftest import KEY
from tests.cli.processes import started

_PATIENCE = 30.0


class Gate:
    """Where the server stops to answer, and says that it does."""

    def __init__(self) -> None:
        self.reached = Event()

    async def sleep(self, seconds: float) -> None:
        """Zero passes; all else waits for ever."""
        if seconds:
            self.reached.set()
            await anyio.sleep_forever()


@pytest.fixture
def gate() -> Gate:
    """The gate of the fake below."""
    return Gate()


@pytest.fixture
def fake(gate: Gate) -> FakeHero:
    """A fake that answers two pages, and then no more."""
    fake = FakeHero(api_key=KEY, episodes=45, sleep=gate.sleep)
    for seconds in (0, 0, 1):
        fake.queue(Delay(seconds), on="GET /v2/episodes")
    return fake


def run(arguments: Sequence[object], environ: dict[str, str]) -> tuple[int, str]:
    """Exit code and remarks of a whole run."""
    with started(arguments, environ) as process:
        _, remarks = process.communicate(timeout=_PATIENCE)
    return process.returncode, remarks


def ids(path: Path) -> list[str]:
    """The ids in the file, each line of which must be whole."""
    text = path.read_text()
    assert text.endswith("\n")
    return [json.loads(line)["id"] for line in text.splitlines()]


@pytest.mark.parametrize(
    ("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_a_stopped_export_goes_on(
    stop: signal.Signals,
    code: int,
    gate: Gate,
    fake: FakeHero,
    environ: dict[str, str],
    tmp_path: Path,
) -> None:
    """Whatever stops it leaves whole lines and a checkpoint; then every episode is there once."""
    path = tmp_path / "all.jsonl"
    command = ["episodes", "export", path, "--page-size", "10"]
    with started(command, environ) as process:
        assert gate.reached.wait(_PATIENCE)
        process.send_signal(stop)
        _, remarks = process.communicate(timeout=_PATIENCE)
    everybody = [each.id for each in fake.episodes()]
    assert process.returncode == code
    assert "Traceback" not in remarks
    assert ids(path) == everybody[:20]
    assert checkpoint_path(path).exists()

    assert run(command, environ) == (
        0,
        f"going on behind 20 episodes\n45 episodes are in {path}\n",
    )
    assert ids(path) == everybody
    assert list(tmp_path.iterdir()) == [path]


def test_it_says_how_to_go_on(gate: Gate, environ: dict[str, str], tmp_path: Path) -> None:
    """Who pressed Ctrl-C reads what is in the file, and what to do."""
    path = tmp_path / "all.csv"
    with started(["episodes", "export", path, "--page-size", "10"], environ) as process:
        assert gate.reached.wait(_PATIENCE)
        process.send_signal(signal.SIGINT)
        shown, remarks = process.communicate(timeout=_PATIENCE)
    assert shown == ""
    assert remarks == (
        f"20 episodes are in {path}; the same command again goes on from there\n"
        "hero: stopped by SIGINT\n"
    )
