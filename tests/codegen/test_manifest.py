"""`operations.py` tells of every operation where it goes and whether it may be repeated."""

from __future__ import annotations

import ast
from collections.abc import Mapping

import pytest
from attrs import evolve

from codegen.document import Json, is_object, operations
from codegen.manifest import manifest
from codegen.normalise import normalise
from codegen.problems import PipelineError
from codegen.tables import Tables, no_tables
from tests.codegen.documents import describe, operation, query


def fields(call: ast.expr) -> Mapping[str, object]:
    """Return the arguments of a call that a module writes out."""
    assert isinstance(call, ast.Call)
    values = {str(given.arg): given.value for given in call.keywords}
    return {
        name: fields(value) if isinstance(value, ast.Call) else ast.literal_eval(value)
        for name, value in values.items()
    }


def entries(source: str) -> list[Mapping[str, object]]:
    """Return the operations that a module lists, one that stands there twice included."""
    found = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict))
    return [fields(value) for value in found.values]


def entry(given: Json, **document: object) -> Mapping[str, object]:
    """Return what is listed of an operation at GET /a."""
    return entries(manifest(describe({"/a": {"get": given}}) | document, no_tables()))[0]


def test_every_operation_is_listed(patched: Json, tables: Tables) -> None:
    """The manifest has each operation of the patched description once, and no other."""
    found = entries(manifest(normalise(patched, tables).document, tables))
    keys = [f"{given['method']} {given['path']}" for given in found]
    assert keys == [f"{method} {path}" for method, path, _ in operations(patched)]
    assert len({given["id"] for given in found}) == len(found)


def test_what_may_be_repeated(patched: Json, tables: Tables) -> None:
    """Operations may be repeated that are GET or HEAD, or marked; all others may not."""
    found = entries(manifest(normalise(patched, tables).document, tables))
    repeatable = {f"{given['method']} {given['path']}" for given in found if given["repeatable"]}
    reading = {f"{method} {path}" for method, path, _ in operations(patched) if method == "GET"}
    assert repeatable == reading | set(tables.repeatable)


@pytest.mark.parametrize(
    ("method", "repeatable"),
    [("get", True), ("head", True), ("put", False), ("delete", False), ("post", False)],
)
def test_methods_that_may_be_repeated(method: str, repeatable: bool) -> None:
    """Without a mark only GET and HEAD may be repeated, not even PUT and DELETE."""
    source = manifest(describe({"/a": {method: operation()}}), no_tables())
    assert entries(source)[0]["repeatable"] is repeatable


def test_stale_marks_fail() -> None:
    """A mark for an operation that is not there fails, and names it."""
    tables = evolve(no_tables(), repeatable={"POST /gone": "because"})
    with pytest.raises(PipelineError, match="marks what the description lacks: POST /gone"):
        manifest(describe({}), tables)


def test_modules_and_tags() -> None:
    """An operation's module stands in the package of its first tag, as the tag is spelt there."""
    given = entry(operation(operationId="get_thing", tags=["Short Links", "Other"]))
    assert given["tag"] == "Short Links"
    assert given["module"] == "api.short_links.get_thing"


def test_no_tag() -> None:
    """An operation without a tag stands in the package `default`."""
    assert entry(operation(operationId="get_thing"))["module"] == "api.default.get_thing"


@pytest.mark.parametrize("kind", ["integer", "string", "number"])
def test_paging(kind: str) -> None:
    """An operation with both paging parameters tells their names and type."""
    pages = [query("page_index", type=kind), query("page_size", type=kind)]
    expected = {"index": "page_index", "size": "page_size", "kind": kind}
    assert entry(operation(parameters=pages))["paging"] == expected


@pytest.mark.parametrize("name", ["page_index", "page_size"])
def test_half_a_paging_is_none(name: str) -> None:
    """An operation with one of the paging parameters only does not page."""
    assert "paging" not in entry(operation(parameters=[query(name)]))


def test_paging_is_by_query() -> None:
    """Parameters of that name elsewhere than in the query do not page."""
    pages = [query("page_index") | {"in": "header"}, query("page_size")]
    assert "paging" not in entry(operation(parameters=pages))


def test_paging_by_reference() -> None:
    """Paging parameters that are shared by reference, and so is their type, page too."""
    components = {
        "schemas": {"Number": {"type": "integer"}},
        "parameters": {"Index": query("page_index", **{"$ref": "#/components/schemas/Number"})},
    }
    pages = [{"$ref": "#/components/parameters/Index"}, query("page_size")]
    given = entry(operation(parameters=pages), components=components)
    assert given["paging"] == {"index": "page_index", "size": "page_size", "kind": "integer"}


def test_texts_stay_data() -> None:
    """A tag with quotes and line ends is a string in the module, not code."""
    tag = "a'\"\n\\"
    assert entry(operation(tags=[tag]))["tag"] == tag


def test_committed_paging_kinds(patched: Json, tables: Tables) -> None:
    """Every operation of the API that pages tells a type that a page number can have."""
    found = entries(manifest(normalise(patched, tables).document, tables))
    pages = [paging for given in found if is_object(paging := given.get("paging"))]
    assert pages
    assert {paging["kind"] for paging in pages} <= {"integer", "number", "string"}
