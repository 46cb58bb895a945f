"""ValidationError"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.validation_error_message_item import ValidationErrorMessageItem


@define(repr=False, eq=False, match_args=False)
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
    _raw_message: list[ValidationErrorMessageItem] = field(alias="message")

    @property
    def message(self) -> list[ValidationErrorMessageItem]:
        value: Any = self._raw_message
        if type(value) is tuple:
            self._raw_message = list(map(_m.ValidationErrorMessageItem.decode, value))
        return self._raw_message

    @message.setter
    def message(self, value: list[ValidationErrorMessageItem]) -> None:
        self._raw_message = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.boolean(value) if isinstance(value := get("error", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("statusCode", UNSET), str) else value,
            decode.unread(value) if type(value := get("message", UNSET)) is list else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
