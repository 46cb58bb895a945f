"""What the layer uses of the bindings: operations, their keywords, models and their fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, field, frozen

from codegen.layer.bindings import parsed

_PAGERS = {"pager", "private_pager"}
_OF_PAGERS = {"page_index", "page_size", "start_at"}
_APART = {"testing", "integrations"}


@frozen
class Use:
    """One name that a file uses; `of` is the operation or model that it is a part of.

    `is_sure` is whether it is certainly passed on; a keyword of a helper in between only may be.
    """

    file: Path
    line: int
    name: str
    of: str = ""
    is_sure: bool = True


@frozen
class Uses:
    """All that the layer uses."""

    operations: list[Use] = field(factory=list)
    keywords: list[Use] = field(factory=list)
    models: list[Use] = field(factory=list)
    fields: list[Use] = field(factory=list)


def read(layer: Path) -> Uses:
    """Read every module of the layer, but for the fake and the integrations."""
    uses = Uses()
    for path in sorted(layer.rglob("*.py")):
        if not _APART.intersection(path.relative_to(layer).parts):
            _Module(path, uses).read()
    return uses


class _Module:
    """Reads one module. Names of operations and models are those that it imports.

    A model may also be named through its package: `models.Note`, under whatever name that has.
    """

    def __init__(self, path: Path, uses: Uses) -> None:
        self._path, self._uses = path, uses
        self._operations: dict[str, str] = {}
        self._models: dict[str, str] = {}
        self._packages: set[str] = set()

    def read(self) -> None:
        tree = parsed(self._path)
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                self._imported(node)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                self._named(node)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                self._called(node)

    def _imported(self, node: ast.ImportFrom) -> None:
        for name in node.names:
            known = name.asname or name.name
            use = Use(self._path, node.lineno, name.name, node.module or "")
            if (node.module or "").startswith("hero_api.api."):
                self._operations[known] = name.name
                self._uses.operations.append(use)
            if node.module == "hero_api.models":
                self._models[known] = name.name
                self._uses.models.append(use)
            if (node.module, name.name) == ("hero_api", "models"):
                self._packages.add(known)

    def _named(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name) and node.value.id in self._packages:
            self._models[f"{node.value.id}.{node.attr}"] = node.attr
            self._uses.models.append(Use(self._path, node.lineno, node.attr, "hero_api.models"))

    def _called(self, call: ast.Call) -> None:
        name, method = ast.unparse(call.func), ""
        if name not in self._models and isinstance(call.func, ast.Attribute):
            name, method = ast.unparse(call.func.value), call.func.attr
        if name in self._operations and method == "build_request":
            self._passed(call, self._operations[name])
        elif name in self._models and method in {"", "from_dict"}:
            model = self._models[name]
            self._uses.fields.extend(self._names(call, model, is_sure=True))
        elif name == "evolve":
            for model in self._models.values():
                self._uses.fields.extend(self._names(call, model, is_sure=False))
        else:
            given = [it.id for it in call.args if isinstance(it, ast.Name)]
            for known in self._operations.keys() & given:
                is_sure = method == "call" or name in _PAGERS
                self._passed(call, self._operations[known], is_sure=is_sure)

    def _passed(self, call: ast.Call, operation: str, is_sure: bool = True) -> None:
        """What pages a list is the pager's own to pass on, and the answer to who calls it."""
        for use in self._names(call, operation, is_sure):
            is_own = use.name in _OF_PAGERS
            self._uses.keywords.append(evolve(use, is_sure=use.is_sure and not is_own))

    def _names(self, call: ast.Call, of: str, is_sure: bool) -> Iterator[Use]:
        """Keywords, keys of dictionaries, passed as they are or made by a lambda, and `**`."""
        for keyword in call.keywords:
            if keyword.arg is None:
                yield from self._inside(keyword.value, of)
            else:
                yield Use(self._path, call.lineno, keyword.arg, of, is_sure)
        for argument in call.args:
            value = argument.body if isinstance(argument, ast.Lambda) else argument
            if isinstance(value, ast.Dict):
                yield from self._keys(value, of)
            elif isinstance(value, ast.Call) and isinstance(argument, ast.Lambda):
                yield from self._inside(value, of)

    def _keys(self, given: ast.Dict, of: str) -> Iterator[Use]:
        for key, value in zip(given.keys, given.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield Use(self._path, key.lineno, key.value, of)
            elif key is None:
                yield from self._inside(value, of)

    def _inside(self, value: ast.expr, of: str) -> Iterator[Use]:
        """What a helper is given, which may go on as it is."""
        if isinstance(value, ast.Dict):
            yield from self._keys(value, of)
        elif isinstance(value, ast.Call):
            yield from self._names(value, of, is_sure=False)
