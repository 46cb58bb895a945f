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
            error=decode.boolean(get("error", UNSET)),
            status_code=decode.number(get("statusCode", UNSET)),
            message=decode.items(_m.ValidationErrorMessageItem.decode)(get("message", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
