"""BatchMessage"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_message_channel import BatchMessageChannel
    from ..models.batch_message_status import BatchMessageStatus


@define(repr=False)
class BatchMessage(Model):
    """One message to many recipients."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "status": "status",
        "channel": "channel",
        "content": "content",
        "subject": "subject",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "name",
        "status",
        "channel",
        "content",
    )

    id: str
    name: str
    status: BatchMessageStatus
    channel: BatchMessageChannel
    content: str
    subject: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            _m.BatchMessageStatus.decode(value)
            if isinstance(value := get("status", UNSET), str)
            else value,
            _m.BatchMessageChannel.decode(value)
            if isinstance(value := get("channel", UNSET), str)
            else value,
            decode.text(value) if type(value := get("content", UNSET)) is int else value,
            decode.text(value) if type(value := get("subject", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
