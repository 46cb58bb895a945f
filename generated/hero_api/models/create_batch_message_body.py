"""CreateBatchMessageBody"""

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
    from ..models.batch_recipient_by_nhs_number import BatchRecipientByNhsNumber
    from ..models.batch_recipient_other import BatchRecipientOther


@define(repr=False, eq=False, match_args=False)
class CreateBatchMessageBody(Model):
    """CreateBatchMessageBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "name": "name",
        "channel": "channel",
        "content": "content",
        "recipients": "recipients",
        "subject": "subject",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "name",
        "channel",
        "content",
        "recipients",
    )

    name: str
    _raw_channel: BatchMessageChannel = field(alias="channel")
    content: str
    _raw_recipients: list[BatchRecipientByNhsNumber | BatchRecipientOther] = field(
        alias="recipients"
    )
    subject: str | Unset = UNSET

    @property
    def channel(self) -> BatchMessageChannel:
        value: Any = self._raw_channel
        if type(value) is str:
            self._raw_channel = _m.BatchMessageChannel.decode(value)
        return self._raw_channel

    @channel.setter
    def channel(self, value: BatchMessageChannel) -> None:
        self._raw_channel = value

    @property
    def recipients(self) -> list[BatchRecipientByNhsNumber | BatchRecipientOther]:
        value: Any = self._raw_recipients
        if type(value) is tuple:
            self._raw_recipients = list(
                map(
                    decode.union(
                        _m.BatchRecipientByNhsNumber,
                        _m.BatchRecipientOther,
                    ),
                    value,
                )
            )
        return self._raw_recipients

    @recipients.setter
    def recipients(self, value: list[BatchRecipientByNhsNumber | BatchRecipientOther]) -> None:
        self._raw_recipients = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            get("channel", UNSET),
            decode.text(value) if type(value := get("content", UNSET)) is int else value,
            decode.unread(value) if type(value := get("recipients", UNSET)) is list else value,
            decode.text(value) if type(value := get("subject", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
