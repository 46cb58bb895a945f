"""Folders of generated files: compared by bytes, replaced as a whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from codegen.problems import PipelineError

RUNTIME = Path(__file__).parent / "runtime"
"""What every package has beside what is generated."""

_NOT_OURS = {"__pycache__", ".ruff_cache", ".mypy_cache"}


def differences(expected: Path, actual: Path) -> list[str]:
    """Names of the files that are missing, unexpected or different, relative to the folders."""
    left, right = _files(expected), _files(actual)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def replace(new: Path, target: Path) -> None:
    """Put the folder `new` where `target` is. At no moment is half of it there.

    Raises:
        PipelineError: at `target` is something else than a generated package.
    """
    if target.exists() and not (target / "operations.py").is_file():
        raise PipelineError(f"{target} is there and is no generated package; it is left alone")
    target.parent.mkdir(parents=True, exist_ok=True)
    incoming = target.with_name(f".{target.name}.new")
    outgoing = target.with_name(f".{target.name}.old")
    for leftover in (incoming, outgoing):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(new, incoming, ignore=shutil.ignore_patterns(*_NOT_OURS))
    if target.exists():
        target.rename(outgoing)
    incoming.rename(target)
    shutil.rmtree(outgoing, ignore_errors=True)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not _NOT_OURS.intersection(path.parts)
    }
