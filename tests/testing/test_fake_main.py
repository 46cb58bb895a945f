"""`python -m hero_async.testing`."""

import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

import httpx
import pytest

HEADERS = {"x-api-key": "other-key", "x-practice-group-id": "1"}


@contextmanager
def running() -> Generator[tuple[subprocess.Popen[str], str]]:
    """The module as a process, and the one line that it prints."""
    command = [sys.executable, "-m", "hero_async.testing", "--port", "0"]
    command += ["--episodes", "3", "--api-key", HEADERS["x-api-key"]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # ourselves
        try:
            assert process.stdout
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_says_where_it_listens_serves_and_stops(stop: signal.Signals) -> None:
    """It prints one line once it serves there, serves, and exits with 0 on a signal."""
    with running() as (process, line):
        said, url = line.strip().rsplit(" ", 1)
        assert said == "FakeHero listening on"
        answer = httpx.get(f"{url}/v2/episodes", headers=HEADERS, trust_env=False)
        assert answer.json()["count"] == 3
        process.send_signal(stop)
        rest, _ = process.communicate(timeout=20)
        assert (process.returncode, rest) == (0, "")
