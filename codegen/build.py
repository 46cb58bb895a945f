"""From a description and tables to the files of a package, the same ones each time.

A program too, `python -m codegen.build WORKSPACE NAME`, so that a second run can be compared.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import asdict

from codegen import tree
from codegen.document import Json, dump, load
from codegen.lift import lifted
from codegen.manifest import manifest
from codegen.normalise import Normalised, normalise
from codegen.problems import PipelineError
from codegen.render import render
from codegen.spellings import spellings_of
from codegen.tables import Tables

NORMALISED = "normalised.json"
_INPUTS = "inputs.json"
_SKIPPED = shutil.ignore_patterns("__pycache__", ".ruff_cache")
_FORMAT = ("--line-length", "100", "--target-version", "py311")
_LINT = (*_FORMAT, "--select", "F401,I001,PIE790,TC005")


def build(document: Json, tables: Tables, workspace: Path, name: str) -> Normalised:
    """Write the package `name` into the folder `workspace`, and the normalised document beside it.

    Raises:
        PipelineError: names in the tables contradict, or a tool refuses its input.
    """
    normal = normalise(document, tables)
    tables.spellings.check(normal.document)
    (workspace / NORMALISED).write_text(dump(normal.document), encoding="utf-8")
    package = workspace / name
    render(normal.document, package, tables.spellings)
    _complete(package, document, manifest(normal.document, tables))
    _format(package)
    return normal


def again(document: Json, tables: Tables, workspace: Path, name: str) -> subprocess.Popen[str]:
    """Begin to build the same in a process of its own, where sets have another order."""
    workspace.mkdir()
    inputs = {"document": document, "tables": asdict(tables) | {"allowed": None}}
    (workspace / _INPUTS).write_text(dump(inputs), encoding="utf-8")
    command = [sys.executable, "-m", "codegen.build", str(workspace), name]
    return subprocess.Popen(
        command,
        cwd=tree.RUNTIME.parent.parent,
        env=os.environ | {"PYTHONHASHSEED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _complete(package: Path, document: Json, operations_module: str) -> None:
    """Put the parts beside the generator's that it has no template for, or that replace its own."""
    shutil.copytree(tree.RUNTIME, package, dirs_exist_ok=True, ignore=_SKIPPED)
    (package / "operations.py").write_text(operations_module, encoding="utf-8")
    (package / "description.json").write_text(dump(lifted(document)), encoding="utf-8")
    (package / "py.typed").touch()


def _format(package: Path) -> None:
    _run("ruff", "check", "--isolated", "--no-cache", "--quiet", "--fix", *_LINT, str(package))
    _run("ruff", "format", "--isolated", "--no-cache", "--quiet", *_FORMAT, str(package))
    shutil.rmtree(package / ".ruff_cache", ignore_errors=True)


def _run(module: str, *arguments: str) -> None:
    """Run a tool of this very environment, whatever the PATH has."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PipelineError(f"{module} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    given = load(folder / _INPUTS)
    spellings = spellings_of(given["tables"].pop("spellings"))
    tables = Tables(**given["tables"], spellings=spellings)
    build(given["document"], tables, folder, sys.argv[2])
