"""Webhook"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_headers import WebhookHeaders


@define(repr=False, eq=False, match_args=False)
class Webhook(Model):
    """The description is accepted on create, but not returned."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "event_type": "event_type",
        "url": "url",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "signing_key": "signing_key",
        "headers": "headers",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "event_type",
        "url",
        "created_at",
        "updated_at",
    )

    id: str
    event_type: str
    url: str
    created_at: str
    updated_at: str
    signing_key: str | Unset = UNSET
    _raw_headers: WebhookHeaders | Unset = field(alias="headers", default=UNSET)

    @property
    def headers(self) -> WebhookHeaders | Unset:
        value: Any = self._raw_headers
        if type(value) is dict:
            self._raw_headers = _m.WebhookHeaders.from_dict(value)
        return self._raw_headers

    @headers.setter
    def headers(self, value: WebhookHeaders | Unset) -> None:
        self._raw_headers = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("event_type", UNSET)) is int else value,
            decode.text(value) if type(value := get("url", UNSET)) is int else value,
            decode.text(value) if type(value := get("created_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("updated_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("signing_key", UNSET)) is int else value,
            get("headers", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
