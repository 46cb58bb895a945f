"""What must hold before a package replaces the committed one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from codegen.document import Json, array, objects, operations
from codegen.manifest import module_of
from codegen.problems import PipelineError

_IMPORT_EACH = """
import importlib, sys
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    module = importlib.import_module(name)
    for public in getattr(module, "__all__", ()):
        getattr(module, public)
"""


def structure(document: Json) -> None:
    """The document is valid OpenAPI 3.0 or 3.1."""
    version = str(document.get("openapi"))
    validators: dict[str, Any] = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
    if version[:3] not in validators:
        raise PipelineError(f"the document is OpenAPI {version}; 3.0 and 3.1 can be read")
    first = next(iter(validators[version[:3]](document).iter_errors()), None)
    if first is not None:
        place = "/".join(str(part) for part in first.absolute_path)
        raise PipelineError(f"the document is not valid OpenAPI {version}, at {place}")


def supported(document: Json) -> None:
    """Nothing in the document would be lost in silence by our templates."""
    for method, path, operation in operations(document):
        for parameter in _parameters(document, path, operation):
            if parameter.get("in") == "cookie":
                raise PipelineError(f"{method} {path}: cookie parameters are not supported")
        media = objects(operation, "requestBody").get("content") or {"application/json": {}}
        if list(media) != ["application/json"]:
            raise PipelineError(f"{method} {path}: a body must be application/json, and that only")


def complete(document: Json, package: Path) -> None:
    """Each operation has its module, and there is no module without an operation."""
    wanted = {module_of(operation) for _, _, operation in operations(document)}
    found = {name for name in modules(package) if name.count(".") == 2 and name.startswith("api.")}
    if wanted != found:
        lost, extra = sorted(wanted - found), sorted(found - wanted)
        raise PipelineError(f"operations without a module: {lost}; modules without one: {extra}")


def imports(package: Path) -> None:
    """Every module and every public name of the package can be imported."""
    names = [package.name, *(f"{package.name}.{name}" for name in modules(package))]
    command = [sys.executable, "-B", "-c", _IMPORT_EACH, str(package.parent), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PipelineError(f"the generated package does not import:\n{done.stderr}")


def modules(package: Path) -> list[str]:
    """Dotted names of a package's modules, relative to it."""
    files = (path.relative_to(package).with_suffix("") for path in package.rglob("*.py"))
    return sorted(".".join(file.parts) for file in files if file.name != "__init__")


def _parameters(document: Json, path: str, operation: Json) -> list[Json]:
    return array(document["paths"][path], "parameters") + array(operation, "parameters")
