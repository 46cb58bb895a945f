"""Descriptions and tables are read as plain values, or refused with one error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen.document import Json, dump, load, operations, parameters, parse
from codegen.problems import PipelineError
from tests.codegen.documents import describe, operation, query


def test_yaml_words_stay_text() -> None:
    """Words and times that older YAML reads as booleans and numbers are text."""
    document = parse(b"a: [on, off, yes, no]\nb: 10:30:00\n", "d.yaml")
    assert document == {"a": ["on", "off", "yes", "no"], "b": "10:30:00"}


def test_yaml_dates_stay_text() -> None:
    """An unquoted date is the text that it was written as."""
    assert parse(b"a: 1989-04-11\n", "d.yaml") == {"a": "1989-04-11"}


def test_yaml_keys_become_text() -> None:
    """An unquoted status is a text key at any depth."""
    document = parse(b"responses:\n- 200: {description: x}\n", "d.yaml")
    assert document == {"responses": [{"200": {"description": "x"}}]}


def test_json_is_read() -> None:
    """A JSON document is read like a YAML one."""
    assert parse(b' {"a": [1, null, true]}', "d.json") == {"a": [1, None, True]}


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"a: [",
        b"a: 1\na: 2\n",
        b"\xff\xfe\xfd",
        b'{"a": "\xff"}',
        b"{" * 100_000,
        b"a: &a [*a]",
    ],
    ids=["json", "yaml", "twice", "bytes", "utf-8", "deep", "endless"],
)
def test_unreadable_documents_are_refused(data: bytes) -> None:
    """What is neither YAML nor JSON is one error that names where it came from."""
    with pytest.raises(PipelineError, match="there is neither YAML nor JSON"):
        parse(data, "there")


@pytest.mark.parametrize("data", [b"", b"just text", b"[1]", b"- 1\n"])
def test_other_values_are_refused(data: bytes) -> None:
    """A document that is not an object is refused."""
    with pytest.raises(PipelineError, match="there does not hold an object"):
        parse(data, "there")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that can't be read is one error that names it."""
    with pytest.raises(PipelineError, match=r"gone\.yaml can't be read"):
        load(tmp_path / "gone.yaml")


def test_operations_are_listed_in_order() -> None:
    """Every operation is listed by method and path, and nothing else of a path is."""
    item: Json = {"parameters": [], "summary": "x", "get": {}, "delete": {}}
    found = operations(describe({"/b": item, "/a": {"post": {}}}))
    assert [found[:2] for found in found] == [("GET", "/b"), ("DELETE", "/b"), ("POST", "/a")]


def test_no_paths_are_no_operations() -> None:
    """A document without paths has no operations."""
    assert operations({}) == []


def test_parameters_are_gathered() -> None:
    """The parameters of an operation are its own and its path's, with references followed."""
    given = operation(parameters=[{"$ref": "#/components/parameters/Q"}])
    document = describe({"/a": {"parameters": [query("p")], "get": given}})
    document["components"]["parameters"] = {"Q": query("q")}
    assert parameters(document, "/a", given) == [query("p"), query("q")]


def test_dump_keeps_everything() -> None:
    """A dumped document is the same document, in the same order, its letters as they are."""
    document = {"b": "é", "a": [1, None]}
    text = dump(document)
    assert json.loads(text) == document
    assert text.index("é") < text.index('"a"')
