"""The description in the package is one dialect, whatever the published one is."""

from __future__ import annotations

import pytest

from codegen import gates
from codegen.document import Json, operations
from codegen.lift import lifted
from tests.codegen.dialects import old
from tests.codegen.documents import describe

NULL: Json = {"type": "null"}
PART: Json = {"$ref": "#/components/schemas/Part"}


def test_the_newer_dialect_stays(patched: Json) -> None:
    """A document of 3.1 is carried as it is."""
    assert lifted(patched) == patched


@pytest.mark.parametrize(
    ("schema", "same"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"properties": {"nullable": PART}}, {"properties": {"nullable": PART}}),
        ({"allOf": [PART], "nullable": True}, {"anyOf": [{"allOf": [PART]}, NULL]}),
        ({"anyOf": [PART, PART], "nullable": True}, {"anyOf": [PART, PART, NULL]}),
    ],
)
def test_null_is_a_type(schema: Json, same: Json) -> None:
    """What may be null says so in the words of 3.1."""
    document = describe({}, {"T": schema}) | {"openapi": "3.0.3"}
    assert lifted(document)["components"]["schemas"]["T"] == same


def test_parts_stand_where_they_are_used(patched: Json) -> None:
    """The whole description, lifted from 3.0, is valid 3.1 without references but to schemas."""
    document = lifted(old(patched))
    gates.structure(document)
    for _, _, operation in operations(document):
        for holder in (*operation["parameters"], *operation["responses"].values()):
            assert "$ref" not in holder
        assert "$ref" not in operation.get("requestBody", {})
