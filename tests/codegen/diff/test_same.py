"""Documents that say the same, in another order or in another way, have no diff."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest

from codegen.diff.changes import grouped
from codegen.diff.compare import compare
from codegen.document import Json, dump, parse
from tests.codegen.diff import rewrites
from tests.codegen.documents import describe, operation

THING: Json = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "next": {"$ref": "#/components/schemas/Thing"}},
}


def test_itself(old: Json) -> None:
    """A document does not differ from itself."""
    assert compare(old, deepcopy(old)) == []


def _all_at_once(document: Json) -> Json:
    found: Json = rewrites.as_3_0(rewrites.reordered(rewrites.inlined(document)))
    return found


def _as_json(document: Json) -> Json:
    return parse(dump(document).encode(), "json")


REWRITES: dict[str, Callable[[Json], Json]] = {
    "order": rewrites.reordered,
    "inline": rewrites.inlined,
    "3.0": rewrites.as_3_0,
    "const unions": rewrites.with_const_unions,
    "components": rewrites.hoisted,
    "all at once": _all_at_once,
    "json": _as_json,
}


@pytest.mark.parametrize("rewrite", REWRITES.values(), ids=REWRITES)
def test_rewrites(old: Json, rewrite: Callable[[Json], Json]) -> None:
    """The same API in another order or dialect does not differ, from either side."""
    new = rewrite(old)
    assert new != old or rewrite in {_as_json, rewrites.reordered}
    assert compare(old, new) == []
    assert compare(new, old) == []


SPELLINGS: list[tuple[Json, Json]] = [
    ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
    ({"type": ["string", "null"]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"type": ["string", "null"]}, {"oneOf": [{"type": "string"}, {"enum": [None]}]}),
    ({"type": ["string", "null"]}, {"oneOf": [{"type": "string"}, {"const": None}]}),
    ({"enum": ["a", "b", None]}, {"type": "string", "nullable": True, "enum": ["b", "a"]}),
    ({"enum": ["a", "b"]}, {"anyOf": [{"const": "a"}, {"const": "b"}]}),
    ({"type": ["string", "boolean"]}, {"oneOf": [{"type": "boolean"}, {"type": "string"}]}),
    ({"type": "string"}, {"allOf": [{"type": "string"}]}),
    ({"type": "object", "additionalProperties": True}, {"type": "object"}),
    ({"type": "object", "additionalProperties": {}}, {"type": "object"}),
    ({"type": "array", "items": {}}, {"type": "array"}),
    ({"type": "integer", "minimum": 0, "exclusiveMinimum": True}, {"exclusiveMinimum": 0}),
    ({"type": "string", "example": "a"}, {"type": "string", "examples": ["a"]}),
    ({"type": "string", "x-note": "a"}, {"type": "string"}),
    (
        {"type": "object", "properties": {"a": {}, "b": {}}, "required": ["b", "a"]},
        {
            "allOf": [
                {"properties": {"a": {}}, "required": ["a"]},
                {"type": "object", "properties": {"b": {}}, "required": ["b"]},
            ]
        },
    ),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings(one: Json, other: Json) -> None:
    """Two spellings of one schema do not differ."""
    if "exclusiveMinimum" in one:
        other = {"type": "integer", **other}
    left, right = ({"/a": {"get": operation(schema)}} for schema in (one, other))
    assert compare(describe(left), describe(right)) == []


def test_recursion_written_out_once() -> None:
    """A recursive schema equals itself with one round of it written out."""
    old = describe({"/a": {"get": operation(THING)}}, {"Thing": THING})
    outer = {"$ref": "#/components/schemas/Thing"}
    new = describe({"/a": {"get": operation(outer)}}, {"Thing": THING})
    assert compare(old, new) == []


def test_changes_inside_a_recursion() -> None:
    """A change of a recursive schema is found at every place outside of the recursion, once."""
    new = deepcopy(THING)
    new["properties"]["size"] = {"type": "integer"}
    reference = {"$ref": "#/components/schemas/Thing"}
    paths = {"/a": {"get": operation(reference)}, "/b": {"post": operation(reference)}}
    found = compare(describe(paths, {"Thing": THING}), describe(paths, {"Thing": new}))
    assert [(it.kind, it.place.operation, it.place.field) for it in found] == [
        ("property-added-optional", "GET /a", "200.size"),
        ("property-added-optional", "POST /b", "200.size"),
    ]


def test_referenced_parameters_bodies_answers_and_paths() -> None:
    """Components of any kind equal what is written in place, whole path items too."""
    parameter: Json = {"name": "a", "in": "query", "schema": {"type": "string"}}
    answer: Json = operation()["responses"]["200"]
    inline: Json = {
        "parameters": [parameter],
        "requestBody": {"content": {"application/json": {"schema": {"type": "string"}}}},
        "responses": {"200": answer},
    }
    apart: Json = {
        "parameters": [{"$ref": "#/components/parameters/A"}],
        "requestBody": {"$ref": "#/components/requestBodies/B"},
        "responses": {"200": {"$ref": "#/components/responses/C"}},
    }
    old, new = describe({"/a": {"post": inline}}), describe({})
    new["paths"] = {"/a": {"$ref": "#/components/pathItems/D"}}
    new["components"] |= {
        "parameters": {"A": parameter},
        "requestBodies": {"B": inline["requestBody"]},
        "responses": {"C": answer},
        "pathItems": {"D": {"post": apart}},
    }
    assert compare(old, new) == []


def lattice(leaf: Json, levels: int = 40) -> Json:
    """Build schemas each of which refers twice to the next one: there are 2^40 ways down."""
    schemas: Json = {f"L{levels}": leaf}
    for level in range(levels):
        below = {"$ref": f"#/components/schemas/L{level + 1}"}
        schemas[f"L{level}"] = {"type": "object", "properties": {"a": below, "b": below}}
    return describe({"/a": {"get": operation({"$ref": "#/components/schemas/L0"})}}, schemas)


def test_schemas_that_share_others_without_end() -> None:
    """Neither sameness nor a change takes as long as there are ways to a schema."""
    old, new = lattice({"type": "string"}), lattice({"type": "integer"})
    assert compare(old, lattice({"type": "string"})) == []
    [group] = grouped(compare(old, new))
    assert group.change.kind == "type-changed"
    assert 1 < len(group.places) <= 20
