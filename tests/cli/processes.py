"""`hero` as a process of its own, as people run it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping, Sequence

COMMAND = (sys.executable, "-m", "hero_async.cli")


def started(arguments: Sequence[object], environ: Mapping[str, str]) -> subprocess.Popen[str]:
    """The process, its output in pipes."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        env=dict(environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def on_terminal(arguments: Sequence[object], environ: Mapping[str, str]) -> tuple[int, str]:
    """Exit code, and what a terminal of 100 columns was shown, stdout and stderr alike."""
    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            env={**environ, "COLUMNS": "100", "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        )
    finally:
        os.close(theirs)
    with process:
        shown = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
    return process.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""
