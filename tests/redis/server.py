"""A redis-server of one's own, on a free port of this machine, which keeps nothing on disk."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

_PATIENCE = 60.0


def binary() -> str:
    """Where redis-server is; without one the test is skipped, or fails where one is required."""
    found = shutil.which("redis-server")
    if found is None:
        reason = "there is no redis-server on PATH"
        if os.environ.get("HERO_REQUIRE_REDIS") == "1":
            pytest.fail(f"{reason}, though HERO_REQUIRE_REDIS=1")
        pytest.skip(reason)
    return found


class Server:
    """Can be started and stopped again, always on the same port."""

    def __init__(self, folder: Path) -> None:
        self._binary = binary()
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = int(listener.getsockname()[1])

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"--port {self.port} --bind 127.0.0.1 --appendonly no --loglevel warning"
        self._process = subprocess.Popen(
            [self._binary, *options.split(), "--save", "", "--dir", str(self._folder)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + _PATIENCE
        while not self._answers():
            assert self._process.poll() is None, "redis-server ended at once"
            assert time.monotonic() < end, "redis-server does not answer"
            time.sleep(0.01)

    def stop(self) -> None:
        """Stop it, with all that it held."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_PATIENCE)
            self._process = None

    def _answers(self) -> bool:
        with (
            suppress(OSError),
            socket.create_connection(("127.0.0.1", self.port), timeout=_PATIENCE) as connection,
        ):
            connection.sendall(b"PING\r\n")
            return connection.recv(5) == b"+PONG"
        return False
