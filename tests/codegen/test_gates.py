"""Each gate shuts on what it is there for, and is open otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen import gates
from codegen.document import Json
from codegen.problems import PipelineError
from tests.codegen.documents import describe, json_content, operation, query

OBJECT: Json = {"type": "object", "properties": {"x": {"type": "string"}}}


def document(**fields: Any) -> Json:
    """Build a description of one operation, POST /a."""
    return describe({"/a": {"post": operation(operationId="get_thing", tags=["T"], **fields)}})


def with_component(kind: str, component: Json, **fields: Any) -> Json:
    """Build a description of one operation beside one component, called It."""
    built = document(**fields)
    built["components"][kind] = {"It": component}
    return built


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


def test_supported_documents_pass() -> None:
    """JSON bodies, and parameters in the path, the query and a header, pass."""
    path = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    given = [path, query("q"), query("h") | {"in": "header"}]
    gates.supported(document(requestBody=json_content(OBJECT), parameters=given))


@pytest.mark.parametrize("at", ["operation", "path", "reference"])
def test_cookies_fail(at: str) -> None:
    """A cookie parameter is refused, be it the operation's, the path's or a shared one."""
    cookie = query("c") | {"in": "cookie"}
    given = {"$ref": "#/components/parameters/It"} if at == "reference" else cookie
    built = with_component("parameters", cookie, parameters=[given] if at != "path" else [])
    built["paths"]["/a"]["parameters"] = [cookie] if at == "path" else []
    with pytest.raises(PipelineError, match="POST /a: cookie parameters"):
        gates.supported(built)


def test_parameters_without_a_schema_fail() -> None:
    """A parameter with content in place of a schema is refused: it would be dropped."""
    given = {"name": "q", "in": "query", "content": {"application/json": {"schema": OBJECT}}}
    with pytest.raises(PipelineError, match="POST /a: q has no schema"):
        gates.supported(document(parameters=[given]))


@pytest.mark.parametrize("name", ["encode", "Answer", "decode[]"])
def test_parameters_that_shadow_modules_fail(name: str) -> None:
    """A parameter whose argument would hide a module that its function needs is refused."""
    with pytest.raises(PipelineError, match="POST /a: a parameter named"):
        gates.supported(document(parameters=[query(name)]))


@pytest.mark.parametrize(
    "media",
    [["multipart/form-data"], ["application/json", "multipart/form-data"], ["text/plain"]],
    ids=str,
)
@pytest.mark.parametrize("shared", [False, True], ids=["own", "shared"])
def test_other_bodies_fail(media: list[str], shared: bool) -> None:
    """A body that is not JSON, or not JSON only, is refused, shared ones included."""
    body: Json = {"content": {kind: {"schema": OBJECT} for kind in media}}
    given = {"$ref": "#/components/requestBodies/It"} if shared else body
    with pytest.raises(PipelineError, match="POST /a: a body must be application/json"):
        gates.supported(with_component("requestBodies", body, requestBody=given))


def test_paths_by_reference_fail() -> None:
    """A path that is a reference is refused: its operations would be lost."""
    with pytest.raises(PipelineError, match="/a: a path by reference"):
        gates.supported(describe({"/a": {"$ref": "#/components/pathItems/A"}}))


@pytest.mark.parametrize("name", ["to_dict", "fromDict", "additional_properties", "decode"])
def test_properties_that_shadow_methods_fail(name: str) -> None:
    """A property that would take the place of a method of its model is refused."""
    schema = {"type": "object", "properties": {name: {"type": "string"}}}
    with pytest.raises(PipelineError, match="Thing: properties named"):
        gates.properties(describe({}, {"Thing": schema}))


def test_other_properties_pass() -> None:
    """Properties that are called like anything else pass."""
    schema: Json = {"type": "object", "properties": {"get": {}, "cls": {}, "id": {}, "class": {}}}
    gates.properties(describe({}, {"Thing": schema}))


def test_complete_packages_pass(tmp_path: Path) -> None:
    """A package with one module an operation passes, whatever else stands beside `api`."""
    gates.complete(document(), package(tmp_path, "api.t.get_thing", "models.thing", "wire"))


def test_missing_modules_fail(tmp_path: Path) -> None:
    """An operation without a module is refused, and named."""
    with pytest.raises(PipelineError, match=r"without a module: \['api\.t\.get_thing'\]"):
        gates.complete(document(), package(tmp_path, "models.thing"))


def test_modules_too_many_fail(tmp_path: Path) -> None:
    """A module without an operation is refused, and named."""
    with pytest.raises(PipelineError, match=r"modules without one: \['api\.t\.other'\]"):
        gates.complete(document(), package(tmp_path, "api.t.get_thing", "api.t.other"))


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
