"""BatchMessage"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_message_channel import BatchMessageChannel
    from ..models.batch_message_status import BatchMessageStatus


@define(repr=False, eq=False, match_args=False)
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
    _raw_status: BatchMessageStatus = field(alias="status")
    _raw_channel: BatchMessageChannel = field(alias="channel")
    content: str
    subject: str | Unset = UNSET

    @property
    def status(self) -> BatchMessageStatus:
        value: Any = self._raw_status
        if type(value) is str:
            self._raw_status = _m.BatchMessageStatus.decode(value)
        return self._raw_status

    @status.setter
    def status(self, value: BatchMessageStatus) -> None:
        self._raw_status = value

    @property
    def channel(self) -> BatchMessageChannel:
        value: Any = self._raw_channel
        if type(value) is str:
            self._raw_channel = _m.BatchMessageChannel.decode(value)
        return self._raw_channel

    @channel.setter
    def channel(self, value: BatchMessageChannel) -> None:
        self._raw_channel = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            get("status", UNSET),
            get("channel", UNSET),
            decode.text(value) if type(value := get("content", UNSET)) is int else value,
            decode.text(value) if type(value := get("subject", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
