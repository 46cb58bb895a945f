"""What must hold before a package replaces the committed one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from referencing.exceptions import Unresolvable

from codegen.document import Json, objects, operations, parameters, resolved
from codegen.identifiers import snake_case
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

# What a function, or a model, of the package would lose to an argument or field of that name.
_MODULES_IN_USE = {"answer", "decode", "encode"}
_METHODS_OF_MODELS = {
    "additional_keys",
    "additional_properties",
    "decode",
    "from_dict",
    "to_dict",
    "unknown_fields",
}


def structure(document: Json) -> None:
    """The document is valid OpenAPI 3.0 or 3.1."""
    version = str(document.get("openapi"))
    validators: dict[str, Any] = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
    if version[:3] not in validators:
        raise PipelineError(f"the document is OpenAPI {version}; 3.0 and 3.1 can be read")
    try:
        first = next(iter(validators[version[:3]](document).iter_errors()), None)
    except Unresolvable as error:
        raise PipelineError(f"the document refers to what it lacks: {error.ref}") from error
    if first is not None:
        place = "/".join(str(part) for part in first.absolute_path)
        raise PipelineError(f"the document is not valid OpenAPI {version}, at {place}")


def supported(document: Json) -> None:
    """Nothing in the document would be lost in silence by our templates."""
    for path, item in objects(document, "paths").items():
        if "$ref" in item:
            raise PipelineError(f"{path}: a path by reference is not supported")
    for method, path, operation in operations(document):
        for parameter in parameters(document, path, operation):
            _parameter(parameter, f"{method} {path}")
        body = resolved(document, objects(operation, "requestBody"))
        media = objects(body, "content").keys()
        if media and media != {"application/json"}:
            raise PipelineError(f"{method} {path}: a body must be application/json, and that only")


def _parameter(parameter: Json, where: str) -> None:
    if parameter["in"] == "cookie":
        raise PipelineError(f"{where}: cookie parameters are not supported")
    if "schema" not in parameter:
        raise PipelineError(f"{where}: {parameter['name']} has no schema")
    if snake_case(parameter["name"]) in _MODULES_IN_USE:
        raise PipelineError(f"{where}: a parameter named {parameter['name']} is not supported")


def properties(document: Json) -> None:
    """No property of the normalised document has a name that the models need themselves."""
    for name, schema in objects(objects(document, "components"), "schemas").items():
        names = map(snake_case, objects(schema, "properties"))
        if taken := sorted(_METHODS_OF_MODELS.intersection(names)):
            raise PipelineError(f"{name}: properties named {', '.join(taken)} are not supported")


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
