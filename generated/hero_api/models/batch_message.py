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
            id=decode.text(get("id", UNSET)),
            name=decode.text(get("name", UNSET)),
            status=_m.BatchMessageStatus.decode(get("status", UNSET)),
            channel=_m.BatchMessageChannel.decode(get("channel", UNSET)),
            content=decode.text(get("content", UNSET)),
            subject=decode.text(get("subject", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
