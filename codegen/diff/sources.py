"""What a command may be given: a file or folder, or a state of this repository by git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from codegen.document import Json, load, parse
from codegen.problems import PipelineError


def description(source: str) -> Json:
    """A description from a file, or from git as `REVISION:path`.

    Raises:
        PipelineError: it is not there, or can't be read.
    """
    if Path(source).exists() or ":" not in source:
        return load(Path(source))
    return parse(_git("show", _revision(source)), source)


def tree(source: str, workspace: Path) -> Path:
    """A folder with `src` and `generated` in it: the one that is named, or a revision's.

    Raises:
        PipelineError: there is neither such a folder nor such a revision.
    """
    if Path(source).is_dir():
        return Path(source)
    archive = _git("archive", "--format=tar", _revision(source), "src", "generated")
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        members.extractall(workspace, filter="data")
    return workspace


def _revision(source: str) -> str:
    if source.startswith("-"):
        raise PipelineError(f"{source} is neither a file nor a revision")
    return source


def _git(*arguments: str) -> bytes:
    done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        reason = done.stderr.decode(errors="replace").strip()
        raise PipelineError(f"git {arguments[0]}: {reason}")
    return done.stdout
