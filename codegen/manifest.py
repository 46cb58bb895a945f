"""`operations.py`: the facts on each operation that the generator does not carry over."""

from __future__ import annotations

from codegen.document import Json, operations, parameters, resolved
from codegen.identifiers import identifier
from codegen.problems import PipelineError
from codegen.tables import Tables

_SAFE_METHODS = {"GET", "HEAD"}

_HEAD = '''"""The operations of the API by id: where each goes, whether it may be sent again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .operation import Operation, Paging

OPERATIONS: Final[Mapping[str, Operation]] = {
'''


def manifest(document: Json, tables: Tables) -> str:
    """The source of the module, from the normalised document.

    Raises:
        PipelineError: a repeat mark for an operation that is not there.
    """
    found = operations(document)
    known = {f"{method} {path}" for method, path, _ in found}
    if stale := sorted(set(tables.repeatable) - known):
        raise PipelineError(f"repeatable.yaml marks what the description lacks: {', '.join(stale)}")
    entries = (_entry(*operation, tables, _paging(document, *operation)) for operation in found)
    return _HEAD + "".join(entries) + "}\n"


def module_of(operation: Json) -> str:
    """The module of an operation, relative to the package."""
    return f"api.{tag_package(operation)}.{operation['operationId']}"


def tag_package(operation: Json) -> str:
    """The package of an operation's first tag."""
    return identifier((operation.get("tags") or ["default"])[0], "tag")


def _entry(method: str, path: str, operation: Json, tables: Tables, paging: str) -> str:
    fields: dict[str, object] = {
        "id": operation["operationId"],
        "method": method,
        "path": path,
        "tag": (operation.get("tags") or ["default"])[0],
        "module": module_of(operation),
        "repeatable": method in _SAFE_METHODS or f"{method} {path}" in tables.repeatable,
    }
    given = ", ".join(f"{key}={value!r}" for key, value in fields.items())
    return f"{operation['operationId']!r}: Operation({given}{paging}),\n"


def _paging(document: Json, _method: str, path: str, operation: Json) -> str:
    kinds = {
        parameter["name"]: resolved(document, parameter["schema"]).get("type")
        for parameter in parameters(document, path, operation)
        if parameter["in"] == "query"
    }
    if not {"page_index", "page_size"} <= kinds.keys():
        return ""
    return f", paging=Paging(index='page_index', size='page_size', kind={kinds['page_index']!r})"
