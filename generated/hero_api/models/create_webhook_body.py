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
            event_type=_m.WebhookEventType.decode(get("event_type", UNSET)),
            url=decode.text(get("url", UNSET)),
            description=decode.text(get("description", UNSET)),
            signing_key=decode.text(get("signing_key", UNSET)),
            headers=_m.WebhookHeaders.decode(get("headers", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
