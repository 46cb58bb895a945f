"""Kinds of change that the listed release has no place for; together they are all of the table."""

from __future__ import annotations

import pytest

from codegen.diff.changes import Change
from codegen.diff.compare import compare
from codegen.diff.verdicts import RULES
from codegen.document import Json
from tests.codegen.diff.test_release import LISTED
from tests.codegen.documents import describe, operation, query

Case = tuple[Json, Json, str, str, str]

A: Json = {"type": "string"}
OBJECT: Json = {"type": "object"}
RECORD: Json = {"type": "object", "properties": {"a": A}}
LONG: Json = {"type": "string", "maxLength": 5}
CSV: Json = {"content": {"text/csv": {}}}


def body(schema: Json, **fields: object) -> Json:
    """Build an operation that takes a JSON body."""
    content = {"application/json": {"schema": schema}}
    return operation(requestBody={"content": content, **fields})


def taking(*parameters: Json) -> Json:
    """Build an operation with these parameters."""
    return operation(parameters=[*parameters])


def answering(**answers: object) -> Json:
    """Build an operation with these answers, written `s200=...`."""
    return operation(responses={status[1:]: found for status, found in answers.items()})


IT: Json = {"description": "It."}

OF_OPERATIONS: list[Case] = [
    (operation(deprecated=True), operation(), "undeprecated", "documentation", ""),
    (operation(), operation(callbacks={"a": {}}), "callbacks", "documentation", ""),
    (operation(), operation(externalDocs={"url": "https://e.org"}), "text", "documentation", ""),
    (operation(operationId="a"), operation(operationId="b"), "operation-renamed", "breaking", ""),
    (operation(), operation(servers=[{"url": "/a"}]), "server-added", "documentation", ""),
    (operation(), body(A, required=True), "body-added-required", "breaking", "body"),
    (body(A), body(A, required=True), "body-required", "breaking", "body"),
    (body(A), body(A, description="It."), "text", "documentation", "body"),
    (taking(query("a") | {"required": True}), taking(query("a")),
     "parameter-optional", "additive", "query.a"),
    (taking(query("a", type="integer")), taking(query("a", type="number")),
     "type-widened", "additive", "query.a"),
    (taking(query("a", type="number")), taking(query("a", type="integer")),
     "type-narrowed", "breaking", "query.a"),
    (taking(query("a")), taking(query("a", type="string", default="b")),
     "default-stated", "documentation", "query.a"),
    (taking({"name": "a", "in": "query", "schema": A}),
     taking({"name": "a", "in": "query", "content": {"application/json": {"schema": A}}}),
     "parameter-encoding", "breaking", "query.a"),
    (answering(s200=IT, s202=IT), answering(s200=IT), "success-removed", "documentation", "202"),
    (answering(default=IT), answering(default=IT, s200=IT), "success-added", "breaking", "200"),
    (answering(s200=IT), answering(s200=IT | {"links": {"a": {"operationId": "b"}}}),
     "links", "documentation", "200"),
    (answering(s200=IT | CSV), answering(s200=IT),
     "content-removed", "breaking", "200"),
    (answering(s200=IT | CSV),
     answering(s200=IT | {"content": {"Text/CSV; charset=utf-8": {"example": "a"}}}),
     "text", "documentation", "200"),
]  # fmt: skip

OF_SCHEMAS: list[tuple[Json, Json, str, str, str]] = [
    (A, {"anyOf": [A, RECORD]}, "variant-added", "additive", "breaking"),
    ({"oneOf": [A, RECORD]}, A, "variant-removed", "breaking", "breaking"),
    ({"anyOf": [A, RECORD]}, {"anyOf": [A, RECORD], "description": "It."},
     "text", "documentation", "documentation"),
    (OBJECT | {"additionalProperties": False}, OBJECT,
     "extra-opened", "additive", "documentation"),
    (OBJECT | {"additionalProperties": A}, OBJECT, "type-widened", "additive", "breaking"),
    ({"type": "array"}, {"type": "array", "items": A}, "type-narrowed", "breaking", "additive"),
    ({"type": "array", "items": A}, {"type": "array"}, "type-widened", "additive", "breaking"),
    ({"x-any": 1}, A, "type-narrowed", "breaking", "additive"),
    (A, {"type": ["string", "boolean"]}, "type-widened", "additive", "breaking"),
    (A, A | {"not": {"const": "a"}}, "keyword", "breaking", "documentation"),
    (A, A | {"format": "email"}, "constraint-tightened", "breaking", "documentation"),
    (A | {"format": "email"}, A, "constraint-loosened", "additive", "documentation"),
    (LONG, A | {"maxLength": 9}, "constraint-loosened", "additive", "documentation"),
    (LONG, A | {"maxLength": 4}, "constraint-tightened", "breaking", "documentation"),
    (A | {"minLength": 1}, A | {"minLength": 2},
     "constraint-tightened", "breaking", "documentation"),
    ({"type": "array", "uniqueItems": True}, {"type": "array", "uniqueItems": False},
     "constraint-loosened", "additive", "documentation"),
    ({"type": "array"}, {"type": "array", "uniqueItems": True},
     "constraint-tightened", "breaking", "documentation"),
    (A | {"default": "a"}, A | {"default": "b"}, "default-changed", "breaking", "documentation"),
    ({"const": "a"}, {"enum": ["a", "b"]}, "value-added", "additive", "additive"),
    ({"allOf": [OBJECT, {"properties": {"a": A}}]}, OBJECT | {"properties": {"a": A, "b": A}},
     "property-added-optional", "additive", "additive"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "verdict", "field"), OF_OPERATIONS)
def test_of_operations(old: Json, new: Json, kind: str, verdict: str, field: str) -> None:
    """One change of an operation is one change of its kind at its field."""
    [found] = compare(*(describe({"/a": {"post": side}}) for side in (old, new)))
    assert (found.kind, found.verdict, found.place.operation) == (kind, verdict, "POST /a")
    assert found.place.field == field


@pytest.mark.parametrize(("old", "new", "kind", "request_", "answer"), OF_SCHEMAS)
def test_of_schemas(old: Json, new: Json, kind: str, request_: str, answer: str) -> None:
    """One change of a schema has the verdict of its direction, and nothing is beside it."""

    def found(one: Json, other: Json) -> Change:
        [change] = compare(*(describe({"/a": {"post": side}}) for side in (one, other)))
        return change

    sent, come = found(body(old), body(new)), found(operation(old), operation(new))
    assert (sent.kind, str(sent.verdict)) == (kind, request_)
    assert (come.kind, str(come.verdict)) == (kind, answer)


def test_of_documents() -> None:
    """What is no operation is told as of the document; unreached schemas by their names."""
    old, new = describe({}, {"Gone": A, "Used": OBJECT}), describe({}, {"Come": A, "Used": OBJECT})
    old["servers"], new["servers"] = [{"url": "/"}], [{"url": "/", "description": "It."}]
    new |= {"webhooks": {}, "externalDocs": {"url": "https://e.org"}}
    found = {(it.kind, it.place.field, it.what) for it in compare(old, new)}
    assert found == {
        ("schema-removed", "Gone", ""),
        ("schema-added", "Come", ""),
        ("document", "", "webhooks"),
        ("info", "", "externalDocs"),
        ("text", "", "server /"),
    }


def test_every_kind_is_tested() -> None:
    """Each row of the table is the expectation of some test."""
    listed = {it.kind for it in LISTED}
    here = {case[2] for case in [*OF_OPERATIONS, *OF_SCHEMAS]}
    assert listed | here | {"schema-removed", "schema-added", "document"} == RULES.keys()
