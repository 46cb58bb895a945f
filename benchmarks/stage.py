"""The server, the stock client, and a process for each contender, all ended with the block."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

_ROOT = Path(__file__).parent.parent
_DESCRIPTION = _ROOT / "generated" / "hero_api" / "description.json"


class Stage:
    """Where contenders work in turns."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack = stack
        self.environ = {**os.environ, "PYTHONPATH": f"{_ROOT}{os.pathsep}{folder}"}
        self._server = self._started("benchmarks.server")
        self._port = int(_line(self._server))
        self._workers: dict[str, subprocess.Popen[str]] = {}

    def ask(self, contender: str, work: str, n: int, address: str = "20/0") -> dict[str, float]:
        """Have work done by a contender; what it took."""
        worker = self._workers.get(contender)
        if worker is None:
            worker = self._workers[contender] = self._started("benchmarks.worker", contender)
        _pipe(worker.stdin).write(f"{work} {self.address(address)} {n}\n")
        _pipe(worker.stdin).flush()
        found: dict[str, float] = json.loads(_line(worker))
        return found

    def address(self, path: str) -> str:
        """Where the server answers as the path says: pages, milliseconds."""
        return f"http://127.0.0.1:{self._port}/{path}"

    def connections(self) -> int:
        """How many connections the server has accepted, this call's not counted."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/") as answer:
            opened = int(answer.read())
        self._asked = getattr(self, "_asked", 0) + 1
        return opened - self._asked

    def python(self, code: str) -> dict[str, Any]:
        """What a fresh interpreter prints, as JSON."""
        command = [sys.executable, "-c", code]
        done = subprocess.run(
            command, capture_output=True, check=True, env=self.environ
        )  # our own code
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def _started(self, module: str, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(  # our own modules
            [sys.executable, "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environ,
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process


@contextmanager
def staged() -> Generator[Stage]:
    """A stage, with the stock client made anew."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        _make_stock_client(Path(folder) / "stock_client")
        yield Stage(stack, Path(folder))


def _make_stock_client(path: Path) -> None:
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    subprocess.run(  # a pinned tool
        [*command, "--path", str(_DESCRIPTION), "--output-path", str(path)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # it misses ruff in the PATH
    )


def _line(process: subprocess.Popen[str]) -> str:
    line = _pipe(process.stdout).readline()
    if not line:
        raise RuntimeError(f"{process.args!r} ended without an answer")
    return line


def _pipe(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:
        raise RuntimeError("there is no pipe")
    return pipe
