"""What is wrong with a request, told in the API's own shape and without repeating what was sent."""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol, cast

from attrs import frozen
from openapi_core.casting.schemas.exceptions import CastError
from openapi_core.templating.media_types.exceptions import MediaTypeNotFound
from openapi_core.validation.request.exceptions import (
    MissingRequestBodyError,
    MissingRequiredParameter,
    ParameterValidationError,
)
from openapi_core.validation.schemas.exceptions import InvalidSchemaValue

_SAYABLE: Final = frozenset({"type", "enum", "const", "pattern", "format", "required"})
"""The keywords of JSON Schema whose value is short enough to say."""


@frozen
class Problem:
    """One entry of the `message` of a 400."""

    code: str
    expected: str
    path: tuple[str | int, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The entry as the API writes it."""
        return {"code": self.code, "expected": self.expected, "path": list(self.path)}


class _SchemaError(Protocol):
    """The part of jsonschema's error that is read here; the library ships without types."""

    validator: str
    validator_value: object
    absolute_path: Iterable[str | int]


def problems_of(error: Exception) -> Iterator[Problem]:
    """Everything that one error of openapi-core complains about."""
    place = (error.name,) if isinstance(error, ParameterValidationError) else ()
    cause = error.__cause__
    if isinstance(cause, InvalidSchemaValue):
        for schema_error in cause.schema_errors:
            yield _against_schema(cast("_SchemaError", schema_error), place)
    elif isinstance(cause, CastError):
        yield Problem("invalid_type", str(cause.type), place)
    elif isinstance(cause, MediaTypeNotFound):
        yield Problem("invalid_content_type", _listed(cause.availableMimetypes), place)
    elif isinstance(error, MissingRequestBodyError | MissingRequiredParameter):
        yield Problem("required", "a value", place)
    else:
        yield Problem("invalid_format", "a well-formed value", place)


def _against_schema(error: _SchemaError, place: tuple[str, ...]) -> Problem:
    keyword = error.validator
    expected = _listed(error.validator_value) if keyword in _SAYABLE else keyword
    return Problem(f"invalid_{keyword}", expected, (*place, *error.absolute_path))


def _listed(value: object) -> str:
    if isinstance(value, list):
        return " | ".join(str(item) for item in cast("list[object]", value))
    return str(value)
