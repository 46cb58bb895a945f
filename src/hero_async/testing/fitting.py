"""Whether the description allows a value, told without the value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

from openapi_schema_validator import OAS31Validator


class _SchemaError(Protocol):
    """The part of jsonschema's error that is read here; the library ships without types."""

    validator: str
    absolute_path: Iterable[str | int]


def misfits(value: Mapping[str, Any], schema: Mapping[str, Any]) -> list[str]:
    """Each place where the value breaks the schema, and the keyword that forbids it."""
    validator: Any = OAS31Validator(schema)
    errors = cast("Iterable[_SchemaError]", validator.iter_errors(value))
    return sorted({f"{_place(error)} ({error.validator})" for error in errors})


def _place(error: _SchemaError) -> str:
    return ".".join(str(step) for step in error.absolute_path) or "the whole"
