"""CreateWebhookBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_event_type import WebhookEventType
    from ..models.webhook_headers import WebhookHeaders


@define(repr=False)
class CreateWebhookBody(Model):
    """CreateWebhookBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "event_type": "event_type",
        "url": "url",
        "description": "description",
        "signing_key": "signing_key",
        "headers": "headers",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "event_type",
        "url",
    )

    event_type: WebhookEventType
    url: str
    description: str | Unset = UNSET
    signing_key: str | Unset = UNSET
    headers: WebhookHeaders | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            _m.WebhookEventType.decode(value)
            if isinstance(value := get("event_type", UNSET), str)
            else value,
            decode.text(value) if type(value := get("url", UNSET)) is int else value,
            decode.text(value) if type(value := get("description", UNSET)) is int else value,
            decode.text(value) if type(value := get("signing_key", UNSET)) is int else value,
            _m.WebhookHeaders.from_dict(value)
            if isinstance(value := get("headers", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
