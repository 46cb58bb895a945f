"""CreateBatchMessageBody"""

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
    from ..models.batch_recipient_by_nhs_number import BatchRecipientByNhsNumber
    from ..models.batch_recipient_other import BatchRecipientOther


@define(repr=False)
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
    channel: BatchMessageChannel
    content: str
    recipients: list[BatchRecipientByNhsNumber | BatchRecipientOther]
    subject: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            _m.BatchMessageChannel.decode(value)
            if isinstance(value := get("channel", UNSET), str)
            else value,
            decode.text(value) if type(value := get("content", UNSET)) is int else value,
            list(
                map(
                    decode.union(
                        _m.BatchRecipientByNhsNumber,
                        _m.BatchRecipientOther,
                    ),
                    value,
                )
            )
            if isinstance(value := get("recipients", UNSET), list)
            else value,
            decode.text(value) if type(value := get("subject", UNSET)) is int else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
