"""WebhookEvent"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET


@define(repr=False, eq=False, match_args=False)
class WebhookEvent(Model):
    """The payload that is posted to the subscriber of a webhook. It is thin: fetch the resource by
    its id."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "object": "object_",
        "id": "id",
        "practice_group_id": "practice_group_id",
        "event": "event",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
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
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("object", UNSET)) is int else value,
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practice_group_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("event", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
