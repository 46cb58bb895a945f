"""What must hold before a package replaces the committed one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from referencing.exceptions import Unresolvable

from codegen import tree
from codegen.document import Json, is_object, operations
from codegen.manifest import module_of
from codegen.normalise import Normalised
from codegen.normalise.bodies import JSON
from codegen.problems import PipelineError
from codegen.tables import Tables

ROOT = Path(__file__).parent.parent

_IMPORT_EACH = """
import importlib, sys
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    module = importlib.import_module(name)
    for public in getattr(module, "__all__", ()):
        getattr(module, public)
"""


def structure(document: Json) -> None:
    """The document is valid OpenAPI 3.0 or 3.1, whatever its operations are called."""
    version = str(document.get("openapi"))
    validators: dict[str, Any] = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
    if version[:3] not in validators:
        raise PipelineError(f"the document is OpenAPI {version}; 3.0 and 3.1 can be read")
    try:
        first = next(iter(validators[version[:3]](_without_ids(document)).iter_errors()), None)
    except Unresolvable as error:
        raise PipelineError(f"the document refers to what it lacks: {error.ref}") from error
    if first is not None:
        place, why = (
            "/".join(map(str, first.absolute_path)),
            str(first.message).partition("\n")[0][:200],
        )
        raise PipelineError(f"the document is not valid OpenAPI {version}, at {place}: {why}")


def _without_ids(document: Json) -> Json:
    """Ids may repeat: operations are known by method and path."""
    paths = document.get("paths")
    if not is_object(paths) or not all(map(is_object, paths.values())):
        return document
    bare = {**document, "paths": {path: dict(item) for path, item in paths.items()}}
    for method, path, operation in operations(document):
        if is_object(operation):
            rest = {key: value for key, value in operation.items() if key != "operationId"}
            bare["paths"][path][method.lower()] = rest
    return bare


def complete(normal: Normalised, tables: Tables, package: Path) -> None:
    """Each operation has its module, and no other has one; what is left out is allowed to be."""
    if not (found := operations(normal.document)):
        raise PipelineError("the document has no operation that can be carried")
    wanted = {module_of(operation) for _, _, operation in found}
    there = {name for name in modules(package) if name.count(".") == 2 and name.startswith("api.")}
    if wanted != there:
        lost, extra = sorted(wanted - there), sorted(there - wanted)
        raise PipelineError(f"operations without a module: {lost}; modules without one: {extra}")
    if tables.allowed is not None:
        _allowed("left out", normal.left_out, tables.allowed.left_out)
        _allowed(
            "untyped", dict.fromkeys(untyped(normal.document), "any value"), tables.allowed.untyped
        )


def untyped(document: Json) -> list[str]:
    """The successful JSON answers of a normalised document of which nothing is known."""
    return [
        f"{method} {path} {status}"
        for method, path, operation in operations(document)
        for status, answer in operation["responses"].items()
        if status[0] == "2" and answer.get("content", {}).get(JSON, {}).get("schema") == {}
    ]


def _allowed(what: str, found: Mapping[str, str], allowed: Mapping[str, str]) -> None:
    if new := [f"{key} ({found[key]})" for key in found if key not in allowed]:
        raise PipelineError(f"{what}: {', '.join(new)}; if that must be, say why in allowed.yaml")
    if gone := sorted(allowed.keys() - found.keys()):
        raise PipelineError(f"allowed.yaml allows what is not {what} any more: {', '.join(gone)}")


def imports(package: Path) -> None:
    """Every module and every public name of the package can be imported."""
    names = [package.name, *(f"{package.name}.{name}" for name in modules(package))]
    arguments = ("-B", "-c", _IMPORT_EACH, str(package.parent), *names)
    _demand("the generated package does not import", *arguments)


def contract(package: Path, normalised: Path) -> None:
    """Each operation sends what the description says; see `contract.py`."""
    arguments = ("-B", "-m", "codegen.contract", str(package), str(normalised))
    _demand("requests are not what the description says", *arguments)


def types(package: Path) -> None:
    """The package passes mypy, in strict mode."""
    # A cache of its own: what does not change, such as attrs and httpx, is read once.
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'codegen'}"
    options = ("--strict", "--config-file=", "--no-error-summary", cache)
    arguments = ("-m", "mypy", *options, str(package))
    _demand("the generated package has type errors", *arguments, cwd=package.parent)


def repeatable(package: Path, again: Path) -> None:
    """A second run, with another hash seed, made the same bytes."""
    if different := tree.differences(package, again):
        raise PipelineError(f"two runs differ in {', '.join(different[:10])}")


def _demand(complaint: str, *arguments: str, cwd: Path = ROOT) -> None:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
    if done.returncode != 0:
        raise PipelineError(f"{complaint}:\n{done.stdout}{done.stderr}".rstrip())


def modules(package: Path) -> list[str]:
    """Dotted names of a package's modules, relative to it."""
    files = (path.relative_to(package).with_suffix("") for path in package.rglob("*.py"))
    return sorted(".".join(file.parts) for file in files if file.name != "__init__")
