"""Values made up from a schema."""

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from hero_async.testing.examples import Examples
from tests.testing.described import description

SCHEMAS: list[dict[str, Any]] = [
    {"type": "string", "pattern": r"^\d+$"},
    {"type": "string", "pattern": r"^\d{10}$"},
    {"type": "string", "minLength": 12},
    {"type": "string", "maxLength": 3},
    {"type": "string", "maxLength": 0},
    {"type": "string", "enum": ["a", "b"]},
    {"type": ["string", "null"], "enum": ["a", None]},
    {"type": "integer", "minimum": 5, "maximum": 6},
    {"type": "number", "exclusiveMinimum": 5},
    {"type": "number", "maximum": -5},
    {"type": ["boolean", "null"]},
    {"type": "null"},
    {"const": 7},
    {"type": "array", "minItems": 5, "items": {"type": "integer"}},
    {"type": "array", "maxItems": 1, "items": {"type": "boolean"}},
    {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}]},
    {
        "allOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"required": ["b"], "properties": {"b": {"type": "integer"}}},
        ]
    },
    {"$ref": "#/$defs/tree", "$defs": {}},
]
DEFS = {
    "tree": {
        "type": "object",
        "properties": {"leaves": {"type": "array", "items": {"$ref": "#/$defs/tree"}}},
    }
}


def validate(schema: dict[str, Any], value: Any) -> None:
    """Fail unless the schema allows the value."""
    validator: Any = Draft202012Validator(schema)
    validator.validate(value)


def made(schema: dict[str, Any], seed: int = 0) -> Any:
    """What is made up for the schema."""
    return Examples({"$defs": DEFS}, Random(seed)).of(schema)  # noqa: S311  # not for secrets


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
@given(seed=st.integers(0, 50))
def test_fits_its_schema(schema: dict[str, Any], seed: int) -> None:
    """Whatever the seed, the value is one that the schema allows, and it ends."""
    validate({**schema, "$defs": DEFS}, made(schema, seed))


@given(seed=st.integers(0, 50))
def test_fits_every_schema_of_the_description(seed: int) -> None:
    """Every component of the packaged description has a value that fits it."""
    for name in description()["components"]["schemas"]:
        schema = {"$ref": f"#/components/schemas/{name}"}
        value = Examples(description(), Random(seed)).of(schema)  # noqa: S311  # not for secrets
        whole = {**schema, "components": description()["components"]}
        validate(whole, value)


def test_is_the_same_for_the_same_seed() -> None:
    """The same seed makes the same value, another one in the end another."""
    schema = {"type": "object", "properties": {str(n): {"type": "integer"} for n in range(9)}}
    assert made(schema, 1) == made(schema, 1) != made(schema, 2)


def test_says_what_the_description_says() -> None:
    """A value that the description names goes before one that is made up."""
    assert made({"type": "string", "examples": ["signature_rx"]}) == "signature_rx"
    assert made({"type": "string", "example": "createdAt"}) == "createdAt"


def test_leaves_out_and_nulls_now_and_then() -> None:
    """Over the seeds, an optional field is there and not, a nullable one null and not."""
    schema = {
        "type": "object",
        "required": ["a"],
        "properties": {"a": {"type": ["string", "null"]}, "b": {"type": "string"}},
    }
    values = [made(schema, seed) for seed in range(40)]
    assert {value["a"] is None for value in values} == {"b" in value for value in values}
    assert len({value["a"] for value in values}) == 2


def test_says_so_if_no_text_fits() -> None:
    """A pattern beyond our texts is an error that says what to do, never a wrong value."""
    with pytest.raises(ValueError, match="name an example"):
        made({"type": "string", "pattern": "^[ab]{7}$"})
