"""What the bindings offer: operations with their keywords, bodies with their fields."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from codegen.problems import PipelineError


@frozen
class Offered:
    """One operation: the package of its tag, its arguments, and the classes of its body."""

    tag: str
    route: str
    positional: frozenset[str]
    keywords: frozenset[str]
    bodies: frozenset[str]


@frozen
class Bindings:
    """All that the layer could use, by name; of a model its fields, of an alias of types none."""

    operations: Mapping[str, Offered]
    models: Mapping[str, frozenset[str]]


def read(package: Path) -> Bindings:
    """Read a generated package.

    Raises:
        PipelineError: a module is not what the templates write.
    """
    models: dict[str, frozenset[str]] = {}
    for path in sorted((package / "models").glob("*.py")):
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef):
                models[node.name] = _fields(node)
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                models |= {it.id: frozenset() for it in targets if isinstance(it, ast.Name)}
    operations = {
        path.stem: _offered(path, frozenset(models))
        for path in sorted((package / "api").glob("*/*.py"))
        if path.stem != "__init__"
    }
    return Bindings(operations, models)


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    try:
        return ast.parse(path.read_text(encoding="utf-8"), str(path))
    except (OSError, SyntaxError) as error:
        raise PipelineError(f"{path} can't be read: {type(error).__name__}") from error


def _fields(model: ast.ClassDef) -> frozenset[str]:
    assigned = [node for node in model.body if isinstance(node, ast.AnnAssign)]
    return frozenset(
        node.target.id.removeprefix("_raw_")
        for node in assigned
        if isinstance(node.target, ast.Name) and "ClassVar" not in ast.unparse(node.annotation)
    )


def _offered(path: Path, models: frozenset[str]) -> Offered:
    functions = [node for node in parsed(path).body if isinstance(node, ast.FunctionDef)]
    build = next((node for node in functions if node.name == "build_request"), None)
    if build is None:
        raise PipelineError(f"{path} has no build_request")
    keywords = {argument.arg: argument.annotation for argument in build.args.kwonlyargs}
    body = keywords.pop("body", None)
    named = {node.id for node in ast.walk(body or build.args) if isinstance(node, ast.Name)}
    return Offered(
        path.parent.name,
        _route(build),
        frozenset(argument.arg for argument in build.args.args),
        frozenset(keywords),
        models & named if body else frozenset(),
    )


def _route(build: ast.FunctionDef) -> str:
    """`GET /v1/slots/{id}`, as the request is built."""
    found = {
        keyword.arg: keyword.value
        for node in ast.walk(build)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
    }
    arguments = {argument.arg for argument in build.args.args}
    parts = (found.get("method"), found.get("path"))
    return " ".join(_text(part, arguments) for part in parts if part is not None)


def _text(value: ast.expr, arguments: set[str]) -> str:
    if isinstance(value, ast.JoinedStr):
        return "".join(_text(part, arguments) for part in value.values)
    if isinstance(value, ast.Constant):
        return str(value.value)
    names = [node.id for node in ast.walk(value) if isinstance(node, ast.Name)]
    return f"{{{next((name for name in names if name in arguments), '')}}}"
