"""ValidationError"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.validation_error_message_item import ValidationErrorMessageItem


@define(repr=False)
class ValidationError(Model):
    """The documented body of status 400. The bodies of 401, 403, 404 and 500 are documented
    without fields."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "error": "error",
        "statusCode": "status_code",
        "message": "message",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "error",
        "statusCode",
        "message",
    )

    error: bool
    status_code: float
    message: list[ValidationErrorMessageItem]

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.boolean(value) if isinstance(value := get("error", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("statusCode", UNSET), str) else value,
            list(map(_m.ValidationErrorMessageItem.decode, value))
            if isinstance(value := get("message", UNSET), list)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
