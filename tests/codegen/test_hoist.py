"""Objects and enums become classes under names that stay, whoever shares them."""

from __future__ import annotations

from copy import deepcopy

import pytest
from attrs import evolve

from codegen.document import Json
from codegen.normalise import Normalised, normalise
from codegen.problems import PipelineError
from codegen.tables import no_tables
from tests.codegen.documents import describe, json_content, operation

TEXT: Json = {"type": "string"}
OBJECT: Json = {"type": "object", "properties": {"x": TEXT}}
ENUM: Json = {"type": "string", "enum": ["a", "b"]}
FREE: Json = {"type": "object"}


def named(document: Json, names: dict[str, str] | None = None) -> Normalised:
    """Normalise a document with this table of places."""
    return normalise(deepcopy(document), evolve(no_tables(), schemas=names or {}))


def classes(document: Json, names: dict[str, str] | None = None) -> Json:
    """Return the classes of a document, by name."""
    found: Json = named(document, names).document["components"]["schemas"]
    return found


def thing(**properties: Json) -> Json:
    """Describe one component, `T`, with these properties."""
    return describe({}, {"T": {"type": "object", "properties": properties}})


def test_places_of_an_operation() -> None:
    """A schema's place is its operation, then body, status or parameter, then the way inside."""
    array: Json = {"type": "array", "items": OBJECT}
    page: Json = {"type": "object", "properties": {"data": array}}
    order = {"name": "order_by[]", "in": "query", "schema": {"type": "array", "items": ENUM}}
    body: Json = {"type": "object", "properties": {"y": TEXT}}
    given = operation(page, requestBody=json_content(body), parameters=[order])
    names = {
        "PUT /a/{id} query.order_by[]": "Order",
        "PUT /a/{id} body": "Body",
        "PUT /a/{id} 200.data[]": "Item",
        "PUT /a/{id} 200": "Page",
    }
    normal = named(describe({"/a/{id}": {"put": given}}), names)
    assert set(normal.document["components"]["schemas"]) == set(names.values())
    assert normal.stale == ()


@pytest.mark.parametrize("shared", [False, True], ids=["inline", "by reference"])
def test_places_do_not_depend_on_sharing(shared: bool) -> None:
    """A place means the same whether the schemas on the way are components or not."""
    inner: Json = {"$ref": "#/components/schemas/Dto1"} if shared else ENUM
    outer: Json = {"type": "object", "properties": {"kind": inner}}
    answer: Json = {"$ref": "#/components/schemas/Dto2"} if shared else outer
    schemas = {"Dto1": ENUM, "Dto2": outer} if shared else {}
    names = {"GET /a 200": "Pet", "GET /a 200.kind": "Kind"}
    assert set(classes(describe({"/a": {"get": operation(answer)}}, schemas), names)) == {
        "Pet",
        "Kind",
    }


def test_members_of_unions_are_numbered() -> None:
    """The members of a union are numbered from nought, null not counted."""
    other: Json = {"type": "object", "properties": {"y": TEXT}}
    union: Json = {"anyOf": [{"type": "null"}, OBJECT, other]}
    names = {"GET /a 200|0": "First", "GET /a 200|1": "Second"}
    assert set(classes(describe({"/a": {"get": operation(union)}}), names)) == {"First", "Second"}


def test_a_schema_beside_null_is_not_numbered() -> None:
    """A schema beside null only keeps its place."""
    document = thing(a={"anyOf": [OBJECT, {"type": "null"}]})
    assert "Part" in classes(document, {"T.a": "Part"})


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (OBJECT, "GetThingResponse"),
        ({"type": "array", "items": OBJECT}, "GetThingResponseItem"),
        ({"anyOf": [OBJECT, TEXT]}, "GetThingResponseVariant0"),
    ],
)
def test_names_by_place(schema: Json, name: str) -> None:
    """Without a name in the table a schema is named by its operation and place."""
    assert set(classes(describe({"/a": {"get": operation(schema)}}))) == {name}


def test_names_inside_components() -> None:
    """Without a name in the table a schema inside a component is named by its place there."""
    assert set(classes(thing(a={"type": "array", "items": ENUM}))) == {"T", "TAItem"}


def test_equal_shapes_are_one_class() -> None:
    """Schemas that differ in texts, titles and extensions only are one class, named once."""
    first = {**ENUM, "description": "One.", "example": "a", "x-source": ["/p"], "title": "A"}
    found = classes(thing(a=first, b={**ENUM, "description": "Two."}), {"T.b": "Colour"})
    assert set(found) == {"T", "Colour"}
    assert found["T"]["properties"]["a"] == {"$ref": "#/components/schemas/Colour"}


def test_equal_shapes_may_be_named_apart() -> None:
    """Equal shapes are two classes if the table says so."""
    assert {"A", "B"} < set(classes(thing(a=ENUM, b=ENUM), {"T.a": "A", "T.b": "B"}))


def test_equal_classes_around_are_told_apart_by_name() -> None:
    """What is in two classes of one shape and two names may have two names as well."""
    page: Json = {"type": "object", "properties": {"data": OBJECT}}
    paths: Json = {"/a": {"get": operation(page)}, "/b": {"get": operation(page)}}
    names = {
        "GET /a 200": "A",
        "GET /b 200": "B",
        "GET /a 200.data": "InA",
        "GET /b 200.data": "InB",
    }
    assert set(classes(describe(paths), names)) == set(names.values())


def test_free_objects_are_told_apart_by_place() -> None:
    """Objects of unknown fields are not one class for being alike."""
    assert set(classes(thing(a=FREE, b=FREE))) == {"T", "TA", "TB"}


def test_a_shared_free_object_is_one_class() -> None:
    """A component that is an object of unknown fields is one class wherever it is used."""
    document = thing(a={"$ref": "#/components/schemas/F"}, b={"$ref": "#/components/schemas/F"})
    document["components"]["schemas"]["F"] = FREE
    assert set(classes(document)) == {"T", "F"}


def test_a_property_named_description_counts() -> None:
    """A property that is called description is a difference between shapes, not a text."""
    texts: Json = {"type": "object", "properties": {"description": TEXT}}
    with pytest.raises(PipelineError, match="two schemas are named Part"):
        named(thing(a=texts, b=OBJECT), {"T.a": "Part", "T.b": "Part"})


def test_clashes_are_refused() -> None:
    """Two different schemas under one name are refused, and the second's place is told."""
    document = thing(a=ENUM, b={**ENUM, "enum": ["c"]})
    with pytest.raises(PipelineError, match=r"two schemas are named Colour; name 'T\.b'"):
        named(document, {"T.a": "Colour", "T.b": "Colour"})


def test_two_names_for_one_place_are_refused() -> None:
    """One class under two names is refused."""
    document = thing(a={"$ref": "#/components/schemas/E"}, b={"type": "array", "items": OBJECT})
    document["components"]["schemas"]["E"] = ENUM
    document["paths"] = {"/a": {"get": operation({"$ref": "#/components/schemas/T"})}}
    with pytest.raises(PipelineError, match="twice"):
        named(document, {"GET /a 200.a": "One", "T.a": "Two"})


def test_names_of_the_table_come_first() -> None:
    """A component whose name the table gives to something else has another, and that is listed."""
    normal = named(thing(a=ENUM), {"T.a": "T"})
    assert normal.document["components"]["schemas"].keys() == {"T", "T2"}
    assert "T: named T2" in normal.changes


@pytest.mark.parametrize("names", [("APIKey", "ApiKey"), ("Model", "ModelModel"), ("E", "ELike")])
def test_no_two_classes_share_a_name_or_module(names: tuple[str, str]) -> None:
    """Names that clash in Python, with each other or with what the modules import, are changed."""
    other: Json = {"type": "object", "properties": {"y": TEXT}}
    found = classes(describe({}, {names[0]: ENUM, names[1]: other}))
    assert len({name.lower() for name in found}) == 2
    assert not {"Model"} & found.keys()
    assert not {f"{name}Like" for name in found if "enum" in found[name]} & found.keys()


def test_the_shape_of_a_recursive_component_is_its_own() -> None:
    """Components that are part of themselves are classes, each once."""
    tree: Json = {"type": "object", "properties": {"up": {"$ref": "#/components/schemas/Tree"}}}
    assert classes(describe({}, {"Tree": tree}))["Tree"]["properties"]["up"] == {
        "$ref": "#/components/schemas/Tree"
    }


@pytest.mark.parametrize(
    "place", ["GET /a 200.gone", "GET /a 200|3", "GET /a 200.x", "GET /a 404", "?"]
)
def test_places_that_are_not_there_are_stale(place: str) -> None:
    """A place of the table where there is nothing, or no class, is told."""
    assert named(describe({"/a": {"get": operation(OBJECT)}}), {place: "X"}).stale == (place,)
