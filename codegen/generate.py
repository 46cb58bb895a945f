"""From a description to a whole package, in a temporary folder; nothing else is touched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from codegen import gates, tree
from codegen.document import Json, dump, load, operations
from codegen.manifest import manifest
from codegen.normalise import normalise
from codegen.overlay import apply_all
from codegen.problems import PipelineError
from codegen.render import render
from codegen.tables import Tables

HERE = Path(__file__).parent
_SKIPPED = shutil.ignore_patterns("__pycache__", ".ruff_cache")


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
    """Make the package `name` inside the folder `workspace`.

    Raises:
        PipelineError: the description can't be read, or a gate is shut.
    """
    document = load(inputs.description)
    if inputs.overlays is not None:
        document = apply_all(document, inputs.overlays)
    gates.structure(document)
    normal = normalise(document, inputs.tables)
    package = workspace / name
    render(normal.document, package)
    _complete(package, document, manifest(normal.document, inputs.tables))
    _format(package)
    gates.complete(normal.document, package)
    gates.imports(package)
    return Package(package, len(operations(document)), normal.changes, normal.stale)


def _complete(package: Path, document: Json, operations_module: str) -> None:
    """Put the parts beside the generator's that it has no template for, or that replace its own."""
    shutil.copytree(tree.RUNTIME, package, dirs_exist_ok=True, ignore=_SKIPPED)
    (package / "operations.py").write_text(operations_module, encoding="utf-8")
    (package / "description.json").write_text(dump(document), encoding="utf-8")
    (package / "py.typed").touch()


def _format(package: Path) -> None:
    _run("ruff", "check", "--isolated", "--no-cache", "--quiet", "--fix", *_LINT, str(package))
    _run("ruff", "format", "--isolated", "--no-cache", "--quiet", *_FORMAT, str(package))
    shutil.rmtree(package / ".ruff_cache", ignore_errors=True)


_FORMAT = ("--line-length", "100", "--target-version", "py311")
_LINT = (*_FORMAT, "--select", "F401,I001,PIE790,TC005")


def _run(module: str, *arguments: str) -> None:
    """Run a tool of this very environment, whatever the PATH has."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PipelineError(f"{module} failed:\n{done.stdout}{done.stderr}")
