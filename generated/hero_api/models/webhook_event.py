"""WebhookEvent"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False)
class WebhookEvent(Model):
    """The payload that is posted to the subscriber of a webhook. It is thin: fetch the resource by
    its id."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "object": "object_",
        "id": "id",
        "practice_group_id": "practice_group_id",
        "event": "event",
    }
    REQUIRED: ClassVar[Collection[str]] = (
        "object",
        "id",
        "practice_group_id",
        "event",
    )

    object_: str
    id: str
    practice_group_id: str
    event: str

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            object_=decode.text(get("object", UNSET)),
            id=decode.text(get("id", UNSET)),
            practice_group_id=decode.text(get("practice_group_id", UNSET)),
            event=decode.text(get("event", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
