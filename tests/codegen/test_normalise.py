"""The generator's document: stable names, nothing that it would act on wrongly."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from attrs import evolve

from codegen import tree
from codegen.build import build
from codegen.document import Json, operations
from codegen.generate import Package
from codegen.identifiers import member_names, pascal_case, snake_case
from codegen.normalise import normalise
from codegen.problems import PipelineError
from codegen.tables import Tables, no_tables
from tests.codegen.documents import describe, operation, query


def test_operation_ids_do_not_matter(
    package: Package, patched: Json, tables: Tables, tmp_path: Path
) -> None:
    """With every operationId respelled the package is the same but for the description in it."""
    document = deepcopy(patched)
    for number, (_, _, given) in enumerate(operations(document)):
        given["operationId"] = f"Some other-name {number}"
    build(document, tables, tmp_path, "hero_api")
    assert tree.differences(package.path, tmp_path / "hero_api") == ["description.json"]


def test_table_names_operations() -> None:
    """An operation has the name that the table gives its method and path."""
    tables = Tables(operations={"GET /a": "list_things"}, schemas={}, repeatable={})
    normal = normalise(describe({"/a": {"get": operation()}}), tables)
    assert operations(normal.document)[0][2]["operationId"] == "list_things"
    assert "GET /a: named list_things (was getThing)" in normal.changes


@pytest.mark.parametrize(
    ("given", "name"), [("getThingV2", "get_thing_v2"), (None, "get_things_id")]
)
def test_operations_that_no_table_names(given: str | None, name: str) -> None:
    """An operation that the table lacks is named by its id, or by its method and path."""
    fields = operation() | {"operationId": given}
    normal = normalise(describe({"/things/{id}": {"get": fields}}), no_tables())
    assert operations(normal.document)[0][2]["operationId"] == name


def test_names_that_clash_are_numbered() -> None:
    """Two operations whose ids are one name get names of their own."""
    first, second = operation(operationId="listA"), operation(operationId="list_a")
    document = describe({"/a": {"get": first}, "/b": {"get": second}})
    found = operations(normalise(document, no_tables()).document)
    assert [given["operationId"] for _, _, given in found] == ["list_a", "list_a_2"]


def test_names_of_the_table_that_clash_are_refused() -> None:
    """Two operations under one name in the table are refused: one would overwrite the other."""
    tables = evolve(no_tables(), operations={"GET /a": "x", "GET /b": "x"})
    with pytest.raises(PipelineError, match="GET /a and GET /b are both named x"):
        normalise(describe({"/a": {"get": operation()}, "/b": {"get": operation()}}), tables)


def test_the_document_is_left_alone() -> None:
    """What is passed in stays as it was."""
    document = describe({"/a": {"get": operation()}})
    before = deepcopy(document)
    normalise(document, no_tables())
    assert document == before


def test_defaults_and_titles_are_dropped() -> None:
    """Defaults and titles go at any depth of a schema; each default is listed."""
    leaf: Json = {"type": "string", "default": "x", "title": "Leaf"}
    schema: Json = {"title": "T", "properties": {"a": {"type": "array", "items": leaf}}}
    schema["properties"]["b"] = {"anyOf": [dict(leaf), {"type": "null"}]}
    normal = normalise(describe({}, {"T": schema}), no_tables())
    assert normal.document["components"]["schemas"]["T"]["properties"] == {
        "a": {"type": "array", "items": {"type": "string"}},
        "b": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    }
    assert {"T.a[]: default dropped", "T.b: default dropped"} <= set(normal.changes)


def test_properties_named_like_keywords_stay() -> None:
    """Properties that are called default and title are kept."""
    properties: Json = {"default": {"type": "string"}, "title": {"type": "string"}}
    normal = normalise(describe({}, {"T": {"properties": properties}}), no_tables())
    assert set(normal.document["components"]["schemas"]["T"]["properties"]) == set(properties)


def test_members_are_named_in_the_document() -> None:
    """Every enum of strings tells the generator the names of its members."""
    parameter = query("q", type="string", enum=["", "a b"])
    normal = normalise(describe({"/a": {"get": operation(parameters=[parameter])}}), no_tables())
    schema = normal.document["components"]["schemas"]["GetThingQueryQ"]
    assert schema["x-enum-varnames"] == ["EMPTY", "A_B"]


def test_members_that_are_numbers_are_named() -> None:
    """An enum of numbers has names made of the numbers."""
    normal = normalise(describe({}, {"T": {"type": "integer", "enum": [1, -2]}}), no_tables())
    schema = normal.document["components"]["schemas"]["T"]
    assert schema["x-enum-varnames"] == ["VALUE_1", "NEGATIVE_2"]


def test_member_names_are_identifiers() -> None:
    """A member's name is its value in capitals, made an identifier."""
    values = ["", "H.E. Mr", "appointment.confirmed", "1st", "none"]
    names = ["EMPTY", "H_E_MR", "APPOINTMENT_CONFIRMED", "VALUE_1ST", "NONE"]
    assert member_names(values) == names


def test_member_names_differ() -> None:
    """Values that differ in signs or case only have names of their own."""
    assert member_names(["a-b", "a_b", "A B"]) == ["A_B", "A_B_", "A_B__"]


def test_member_names_do_not_move() -> None:
    """A value keeps its name when another is put before it, or taken away."""
    assert member_names(["new", "b", "c"])[1:] == member_names(["b", "c"])
    assert member_names(["c"]) == member_names(["b", "c"])[1:]


@pytest.mark.parametrize("text", ["listHTTPThings_v2", "list-http-things-v2", "ListHttpThingsV2"])
def test_casings_are_understood(text: str) -> None:
    """An identifier in any casing has the same words."""
    assert snake_case(text) == "list_http_things_v2"
    assert pascal_case(text) == "ListHttpThingsV2"


def test_stale_names_are_reported() -> None:
    """Names of operations and places that the description lacks are told."""
    tables = evolve(no_tables(), operations={"GET /gone": "x"}, schemas={"Gone.place": "Y"})
    assert normalise(describe({}), tables).stale == ("GET /gone", "Gone.place")


def test_committed_tables_are_not_stale(patched: Json, tables: Tables) -> None:
    """The committed table of names has no name that nothing uses."""
    assert normalise(patched, tables).stale == ()
