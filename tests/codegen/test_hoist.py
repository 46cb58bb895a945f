"""Inline schemas become components under names that stay."""

from __future__ import annotations

import pytest
from codegen.hoist import Hoist

from codegen.document import Json, is_object
from codegen.problems import PipelineError
from tests.codegen.documents import describe, json_content, operation

OBJECT: Json = {"type": "object", "properties": {"x": {"type": "string"}}}
ENUM: Json = {"type": "string", "enum": ["a", "b"]}


def hoisted(document: Json, **names: str) -> Json:
    """Hoist in a document, with names whose places have `_` for a dot."""
    Hoist(document, {place.replace("_", "."): name for place, name in names.items()}).run()
    return document


def places(document: Json) -> set[str]:
    """Hoist in a document and return the places that got a name."""
    hoist = Hoist(document, {})
    hoist.run()
    return hoist.used


def components(document: Json) -> Json:
    """Return the schemas of a document."""
    found = document["components"]["schemas"]
    assert is_object(found)
    return found


def reference(name: str) -> Json:
    """Build a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def test_places_of_an_operation() -> None:
    """A schema's place is its operation, then body, status or parameter, then the way inside."""
    array: Json = {"type": "array", "items": dict(OBJECT)}
    page: Json = {"type": "object", "properties": {"data": array}}
    order = {"name": "order_by[]", "in": "query", "schema": {"type": "array", "items": dict(ENUM)}}
    given = operation(page, requestBody=json_content(dict(OBJECT)), parameters=[order])
    assert places(describe({"/a/{id}": {"put": given}})) == {
        "PUT /a/{id} query.order_by[]",
        "PUT /a/{id} body",
        "PUT /a/{id} 200.data[]",
        "PUT /a/{id} 200",
    }


def test_places_of_a_component() -> None:
    """Inside a component a place is its name, then the properties."""
    schema: Json = {"type": "object", "properties": {"a": {**OBJECT, "properties": {"b": ENUM}}}}
    schema["additionalProperties"] = dict(ENUM)
    assert places(describe({}, {"Thing": schema})) == {"Thing.a.b", "Thing.a", "Thing{}"}


def test_places_of_unions_are_numbered() -> None:
    """The members of a union are numbered from nought."""
    other: Json = {"type": "object", "properties": {"y": {"type": "string"}}}
    document = describe({"/a": {"get": operation({"anyOf": [dict(OBJECT), other]})}})
    assert places(document) == {"GET /a 200|0", "GET /a 200|1"}


def test_null_in_a_union_is_not_counted() -> None:
    """A schema beside null only keeps its place unnumbered."""
    union: Json = {"anyOf": [dict(OBJECT), {"type": "null"}]}
    assert places(describe({}, {"T": {"properties": {"a": union}}})) == {"T.a"}


def test_table_names() -> None:
    """A name of the table is used for its place."""
    document = hoisted(describe({}, {"T": {"properties": {"a": dict(ENUM)}}}), T_a="Colour")
    assert components(document)["Colour"] == ENUM
    assert components(document)["T"]["properties"]["a"] == reference("Colour")


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (OBJECT, "GetThingResponse"),
        ({"type": "array", "items": OBJECT}, "GetThingResponseItem"),
        ({"anyOf": [OBJECT, {"type": "string"}]}, "GetThingResponseVariant0"),
    ],
)
def test_names_by_place(schema: Json, name: str) -> None:
    """Without a name in the table a schema is named by its operation and place."""
    document = hoisted(describe({"/a": {"get": operation({**schema})}}))
    assert set(components(document)) == {name}


def test_names_inside_components() -> None:
    """Without a name in the table a schema inside a component is named by its place there."""
    schema: Json = {"properties": {"a": {"type": "array", "items": dict(ENUM)}}}
    schema["additionalProperties"] = dict(OBJECT)
    assert set(components(hoisted(describe({}, {"T": schema})))) == {"T", "TAItem", "TValue"}


def test_plain_schemas_stay() -> None:
    """Schemas that need no class stay where they are."""
    schema: Json = {"properties": {"a": {"type": "string"}, "b": {"type": ["string", "null"]}}}
    document = hoisted(describe({}, {"T": schema}))
    assert components(document) == {"T": schema}


def test_booleans_are_schemas() -> None:
    """The schemas true and false stay where they are."""
    schema: Json = {"properties": {"a": True}, "additionalProperties": False}
    assert components(hoisted(describe({}, {"T": schema})))["T"] == schema


def test_nullable_enums() -> None:
    """A nullable enum is a union of null and an enum that does not list null."""
    nullable = {"type": ["string", "null"], "enum": ["a", "b", None]}
    document = hoisted(describe({}, {"T": {"properties": {"a": nullable}}}), T_a="Colour")
    assert components(document)["Colour"] == ENUM
    union = {"anyOf": [reference("Colour"), {"type": "null"}]}
    assert components(document)["T"]["properties"]["a"] == union


def test_nullable_objects() -> None:
    """A nullable object is a union of null and a class."""
    nullable = {**OBJECT, "type": ["object", "null"]}
    document = hoisted(describe({}, {"T": {"properties": {"a": nullable}}}), T_a="Part")
    assert components(document)["Part"] == OBJECT
    union = {"anyOf": [reference("Part"), {"type": "null"}]}
    assert components(document)["T"]["properties"]["a"] == union


def test_several_types_stay_several() -> None:
    """Of several types only null is taken away."""
    mixed: Json = {"type": ["string", "integer", "null"], "enum": ["a", 1, None]}
    document = hoisted(describe({}, {"T": {"properties": {"a": mixed}}}), T_a="Mixed")
    assert components(document)["Mixed"] == {"type": ["string", "integer"], "enum": ["a", 1]}


def test_equal_shapes_share_a_name() -> None:
    """Two places may have one name if they differ in texts and extensions only."""
    first = {**ENUM, "description": "One.", "example": "a", "x-hero-source": ["/p"]}
    schema: Json = {"properties": {"a": first, "b": {**ENUM, "description": "Two."}}}
    document = hoisted(describe({}, {"T": schema}), T_a="Colour", T_b="Colour")
    assert set(components(document)) == {"T", "Colour"}
    assert components(document)["T"]["properties"]["b"] == reference("Colour")


def test_a_property_named_description_counts() -> None:
    """A property that is called description is a difference between shapes, not a text."""
    texts: Json = {"type": "object", "properties": {"description": {"type": "string"}}}
    bare: Json = {"type": "object", "properties": {}}
    document = describe({}, {"T": {"properties": {"a": texts, "b": bare}}})
    with pytest.raises(PipelineError, match="two schemas are named Part"):
        hoisted(document, T_a="Part", T_b="Part")


def test_clashes_are_refused() -> None:
    """Two different schemas under one name are refused, and the second's place is told."""
    schema: Json = {"properties": {"a": dict(ENUM), "b": {**ENUM, "enum": ["c"]}}}
    with pytest.raises(PipelineError, match=r"two schemas are named Colour; name 'T\.b'"):
        hoisted(describe({}, {"T": schema}), T_a="Colour", T_b="Colour")


def test_clash_with_a_component_is_refused() -> None:
    """A name that a component of another shape has is refused."""
    with pytest.raises(PipelineError, match="two schemas are named T;"):
        hoisted(describe({}, {"T": {"properties": {"a": dict(ENUM)}}}), T_a="T")
