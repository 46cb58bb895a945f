"""Wheel and sdist, built once to be published and once more elsewhere to be compared."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.release.run import ReleaseError, run

INPUTS = (
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "generated",
    "openapi.yaml",
    "pyproject.toml",
    "src",
)
_EPOCH = "315619200"  # 1980-01-02, since what is in a zip file has no older date


def build(tree: Path, folder: Path) -> None:
    """Make the sdist of a tree, and the wheel of that sdist."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", _EPOCH)
    shutil.rmtree(folder, ignore_errors=True)
    command = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, tree)
    run(*command, environ={**os.environ, "SOURCE_DATE_EPOCH": epoch})


def build_elsewhere(tree: Path, folder: Path) -> None:
    """The same from a copy at another place, whose files have other dates and rights."""
    with tempfile.TemporaryDirectory() as name:
        for path in (tree / given for given in INPUTS):
            copy = Path(name) / path.name
            if path.is_dir():
                shutil.copytree(path, copy, copy_function=shutil.copyfile)
            else:
                shutil.copyfile(path, copy)
        build(Path(name), folder)


def compare(folder: Path, other: Path) -> None:
    """Fail unless both hold the same files, byte for byte.

    Raises:
        ReleaseError: with the names of those that differ.
    """
    ours, theirs = contents(folder), contents(other)
    different = sorted(name for name in ours | theirs if ours.get(name) != theirs.get(name))
    if different or not ours:
        raise ReleaseError(f"two builds of one tree differ: {', '.join(different) or 'no file'}")


def contents(folder: Path) -> dict[str, bytes]:
    """Its files by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
