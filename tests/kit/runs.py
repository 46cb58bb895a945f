"""pytest as a user runs it: another process, a folder of its own, the package as installed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_FROM_US = {"PYTEST_CURRENT_TEST", "PYTEST_ADDOPTS", "PYTEST_PLUGINS", "COV_CORE_SOURCE"}


def environment(**more: str) -> dict[str, str]:
    """Our environment, without what this run of pytest left in it."""
    kept = {name: value for name, value in os.environ.items() if name not in _FROM_US}
    return {**kept, **more}


def run_pytest(
    folder: Path, files: Mapping[str, str], *options: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """What came of pytest in this folder, once these files are in it."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider"]
    return run([*command, *options], folder, **variables)


def run_python(folder: Path, program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What came of this program."""
    return run([sys.executable, "-c", program], folder, **variables)


def run(command: list[str], folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """What came of this command in this folder."""
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
    )
