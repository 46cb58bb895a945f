"""Running programs, and saying what went wrong."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path


class ReleaseError(Exception):
    """A check that a release must pass has failed."""


def run(
    *command: str | Path, cwd: Path | None = None, environ: Mapping[str, str] | None = None
) -> str:
    """What a program prints.

    Raises:
        ReleaseError: it failed; with what it said.
    """
    parts = [str(part) for part in command]
    done = subprocess.run(parts, cwd=cwd, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(f"{' '.join(parts)}\n{done.stdout}{done.stderr}")
    return done.stdout
