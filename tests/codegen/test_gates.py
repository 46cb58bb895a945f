"""Each gate shuts on what it is there for, and is open otherwise."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from codegen import gates
from codegen.build import NORMALISED
from codegen.document import Json
from codegen.generate import make
from codegen.normalise import normalise
from codegen.problems import PipelineError
from codegen.tables import Allowed, no_tables
from tests.codegen.documents import describe, json_content, operation, query

OBJECT: Json = {"type": "object", "properties": {"x": {"type": "string"}}}


def document(**fields: Any) -> Json:
    """Build a description of one operation, POST /a."""
    return describe({"/a": {"post": operation(operationId="get_thing", tags=["T"], **fields)}})


def package(folder: Path, *modules: str, code: str = "") -> Path:
    """Write a package with modules of one content."""
    for module in ("__init__", *modules):
        path = (folder / "small_package" / module.replace(".", "/")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code if path.stem != "__init__" else "", encoding="utf-8")
    return folder / "small_package"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_valid_documents_pass(version: str) -> None:
    """Valid documents of both versions pass."""
    gates.structure(document() | {"openapi": version})


@pytest.mark.parametrize("version", ["2.0", "3.2.0", None])
def test_other_versions_fail(version: str | None) -> None:
    """A document of any other version is refused."""
    with pytest.raises(PipelineError, match=r"3\.0 and 3\.1 can be read"):
        gates.structure(document() | {"openapi": version})


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_invalid_documents_fail(version: str) -> None:
    """An invalid document is refused, and the message names the place."""
    broken = document(parameters=[{"name": "q", "in": "nowhere"}]) | {"openapi": version}
    with pytest.raises(PipelineError, match=r"at paths/.*/post"):
        gates.structure(broken)


def test_undeclared_path_parameters_fail() -> None:
    """A placeholder of a path that is no parameter is refused."""
    with pytest.raises(PipelineError, match="is not valid"):
        gates.structure(describe({"/a/{id}": {"get": operation()}}))


@pytest.mark.parametrize("kind", ["schemas", "responses"])
def test_dangling_references_fail(kind: str) -> None:
    """A reference to what is not there is refused, and named."""
    dangling: Json = {"$ref": f"#/components/{kind}/Gone"}
    answer = json_content(dangling) if kind == "schemas" else dangling
    with pytest.raises(PipelineError, match=f"/components/{kind}/Gone"):
        gates.structure(describe({"/a": {"get": operation(responses={"200": answer})}}))


def completed(folder: Path, *modules: str, allowed: Allowed | None = None) -> None:
    """Ask the gate about a package with these modules."""
    normal = normalise(document(), no_tables())
    built = package(folder, *modules)
    gates.complete(normal, evolve(no_tables(), allowed=allowed), built)


def test_complete_packages_pass(tmp_path: Path) -> None:
    """A package with one module an operation passes, whatever else stands beside `api`."""
    completed(tmp_path, "api.t.get_thing", "models.thing", "wire", allowed=Allowed({}, {}))


def test_missing_modules_fail(tmp_path: Path) -> None:
    """An operation without a module is refused, and named."""
    with pytest.raises(PipelineError, match=r"without a module: \['api\.t\.get_thing'\]"):
        completed(tmp_path, "models.thing")


def test_modules_too_many_fail(tmp_path: Path) -> None:
    """A module without an operation is refused, and named."""
    with pytest.raises(PipelineError, match=r"modules without one: \['api\.t\.other'\]"):
        completed(tmp_path, "api.t.get_thing", "api.t.other")


def test_nothing_to_carry_fails(tmp_path: Path) -> None:
    """A document of which no operation is left is refused."""
    normal = normalise(describe({}), no_tables())
    with pytest.raises(PipelineError, match="no operation that can be carried"):
        gates.complete(normal, no_tables(), package(tmp_path))


MULTIPART: Json = {"content": {"multipart/form-data": {"schema": OBJECT}}}
LACKING: Json = {
    "/a": {"post": operation(operationId="get_thing", tags=["T"])},
    "/b": {"post": operation(operationId="b", tags=["T"], requestBody=MULTIPART)},
    "/c": {"get": operation({"description": "Anything."}, operationId="c", tags=["T"])},
}
REASONS = Allowed({"POST /b": "why"}, {"GET /c 200": "why"})


@pytest.mark.parametrize(
    ("allowed", "complaint"),
    [
        (evolve(REASONS, left_out={}), r"left out: POST /b \(its body is multipart/form-data"),
        (evolve(REASONS, untyped={}), "untyped: GET /c 200"),
        (
            evolve(REASONS, left_out={**REASONS.left_out, "GET /a": ""}),
            "not left out any more: GET /a",
        ),
    ],
    ids=["left out", "untyped", "stale"],
)
def test_what_is_lacking_is_allowed_or_refused(
    tmp_path: Path, allowed: Allowed, complaint: str
) -> None:
    """What is left out or untyped needs its line in the list, and the list no other."""
    normal = normalise(describe(LACKING), no_tables())
    built = package(tmp_path, "api.t.get_thing", "api.t.c")
    gates.complete(normal, evolve(no_tables(), allowed=REASONS), built)
    gates.complete(normal, no_tables(), built)
    with pytest.raises(PipelineError, match=complaint):
        gates.complete(normal, evolve(no_tables(), allowed=allowed), built)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace with a small package that sends a path, a query and a body."""
    folder = tmp_path_factory.mktemp("small")
    identity: Json = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    count: Json = query("count", type="integer") | {"required": True}
    given = operation(requestBody=json_content(OBJECT), parameters=[identity, count])
    make(describe({"/a/{id}": {"post": given}}), no_tables(), folder, "small_api")
    return folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"POST"', '"PUT"'),
        ('"count", count', '"number", count'),
        ('"count", count', '"count", "many"'),
        ("encode.json_body(body)", 'b"[]"'),
        ('"/a/{id}"', '"/b/{id}"'),
        ("return RequestParts", "raise SystemError\n    return RequestParts"),
    ],
    ids=["method", "name", "type", "body", "path", "raise"],
)
def test_requests_that_are_not_described_fail(
    small: Path, tmp_path: Path, old: str, new: str
) -> None:
    """A builder that sends something else than the description says is refused, and named."""
    shutil.copytree(small, tmp_path / "copy")
    module = tmp_path / "copy" / "small_api" / "api" / "default" / "get_thing.py"
    source = module.read_text(encoding="utf-8")
    assert old in source
    module.write_text(source.replace(old, new), encoding="utf-8")
    with pytest.raises(PipelineError, match=r"POST /a/\{id\}: "):
        gates.contract(tmp_path / "copy" / "small_api", tmp_path / "copy" / NORMALISED)


def test_type_errors_fail(tmp_path: Path) -> None:
    """A package that does not pass mypy is refused, and the place told."""
    built = package(tmp_path, "wire", code="x: int = 'a'\n")
    with pytest.raises(PipelineError, match=r"small_package/wire\.py:1"):
        gates.types(built)


def test_two_runs_that_differ_fail(tmp_path: Path) -> None:
    """Two packages that are not the same bytes are refused, and the files named."""
    first, second = package(tmp_path / "1", "wire"), package(tmp_path / "2", "wire", code="x = 1\n")
    gates.repeatable(first, first)
    with pytest.raises(PipelineError, match=r"two runs differ in wire\.py"):
        gates.repeatable(first, second)


def test_packages_that_import_pass(tmp_path: Path) -> None:
    """A package of which every module imports passes."""
    gates.imports(package(tmp_path, "api.t.get_thing", code="__all__ = ('x',)\nx = 1\n"))


@pytest.mark.parametrize(
    "code",
    ["from .gone import x", "raise SystemError", "__all__ = ('gone',)", "x ="],
    ids=["import", "raise", "name", "syntax"],
)
def test_packages_that_do_not_import_fail(tmp_path: Path, code: str) -> None:
    """A module that does not import, or lacks what it offers, is refused, and named."""
    with pytest.raises(PipelineError, match="does not import"):
        gates.imports(package(tmp_path, "api.t.get_thing", code=code))
