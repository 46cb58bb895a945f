"""From a description to a whole package, in a temporary folder; nothing else is touched."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from codegen import gates
from codegen.build import NORMALISED, again, build
from codegen.document import Json, load, operations
from codegen.overlay import apply_all
from codegen.problems import PipelineError
from codegen.selfcontained import self_contained
from codegen.tables import Tables

HERE = Path(__file__).parent


@frozen
class Inputs:
    """What a package is made of."""

    description: Path
    overlays: Path | None
    tables: Tables


@frozen
class Package:
    """A finished package that passed every gate, and what is to be told about it."""

    path: Path
    operations: int
    changes: tuple[str, ...]
    stale: tuple[str, ...]


def generate(inputs: Inputs, workspace: Path, name: str) -> Package:
    """Make the package `name` inside the folder `workspace`, and prove it.

    Raises:
        PipelineError: the description can't be read, or a gate is shut.
    """
    document = _description(inputs)
    gates.structure(document)
    if not document.get("paths"):
        raise PipelineError(f"{inputs.description} has no operation")
    second = workspace / "again"
    with _ended(again(document, inputs.tables, second, name)) as process:
        package = make(document, inputs.tables, workspace, name)
        gates.types(package.path)
        printed, _ = process.communicate()
        if process.returncode != 0:
            raise PipelineError(f"a second run failed:\n{printed}")
    gates.repeatable(package.path, second / name)
    return package


def make(document: Json, tables: Tables, workspace: Path, name: str) -> Package:
    """Make a package that is whole, imports, and sends what the description says.

    Raises:
        PipelineError: it does not.
    """
    normal = build(document, tables, workspace, name)
    tables.spellings.check(normal.document)
    package = workspace / name
    gates.complete(normal, tables, package)
    gates.imports(package)
    gates.contract(package, workspace / NORMALISED)
    count = len(operations(normal.document))
    return Package(package, count, normal.changes, normal.stale)


def _description(inputs: Inputs) -> Json:
    document = self_contained(load(inputs.description), str(inputs.description))
    return document if inputs.overlays is None else apply_all(document, inputs.overlays)


@contextmanager
def _ended(process: subprocess.Popen[str]) -> Generator[subprocess.Popen[str]]:
    """The process, ended whatever happens."""
    with process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise
