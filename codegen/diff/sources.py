"""What a command may be given: a file or folder, or a state of this repository by git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path
from typing import Any

from codegen import gates
from codegen.document import Json, is_array, is_object, load, parse
from codegen.problems import PipelineError


def description(source: str) -> Json:
    """A description from a file, or from git as `REVISION:path`.

    Raises:
        PipelineError: it is not there, can't be read, or is no description that stands alone.
    """
    if Path(source).exists() or ":" not in source:
        document = load(Path(source))
    else:
        document = parse(_git("show", _revision(source)), source)
    _stay_inside(document, source)
    gates.structure(document)
    return document


def _stay_inside(value: Any, source: str) -> None:
    """No reference leads out of the document: the validator would follow it."""
    if is_object(value):
        reference = value.get("$ref")
        if isinstance(reference, str) and not reference.startswith("#"):
            raise PipelineError(f"{source} refers to another document, {reference!r}")
    inner = list(value.values()) if is_object(value) else value if is_array(value) else []
    for item in inner:
        _stay_inside(item, source)


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
