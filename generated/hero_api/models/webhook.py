"""Webhook"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_headers import WebhookHeaders


@define(repr=False)
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
    headers: WebhookHeaders | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("event_type", UNSET)) is int else value,
            decode.text(value) if type(value := get("url", UNSET)) is int else value,
            decode.text(value) if type(value := get("created_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("updated_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("signing_key", UNSET)) is int else value,
            _m.WebhookHeaders.from_dict(value)
            if isinstance(value := get("headers", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
