"""SendMessageBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fallback_message_type import FallbackMessageType
    from ..models.message_type import MessageType


@define(repr=False, eq=False, match_args=False)
class SendMessageBody(Model):
    """SendMessageBody"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "patient_id": "patient_id",
        "message_type": "message_type",
        "message_string": "message_string",
        "recipient_contact_detail": "recipient_contact_detail",
        "fallback_contact_detail": "fallback_contact_detail",
        "fallback_message_type": "fallback_message_type",
        "write_to_record": "write_to_record",
        "encrypted": "encrypted",
        "snomed_code": "snomed_code",
        "snomed_term": "snomed_term",
        "auto_write_to_record": "auto_write_to_record",
        "task_id": "task_id",
        "attachment_uuid": "attachment_uuid",
        "short_link_id": "short_link_id",
        "assignee_id": "assignee_id",
        "assignee_type": "assignee_type",
        "send_at": "send_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "patient_id",
        "message_type",
        "message_string",
    )

    patient_id: str
    _raw_message_type: MessageType = field(alias="message_type")
    message_string: str
    recipient_contact_detail: str | Unset = UNSET
    fallback_contact_detail: str | Unset = UNSET
    _raw_fallback_message_type: FallbackMessageType | Unset = field(
        alias="fallback_message_type", default=UNSET
    )
    write_to_record: bool | Unset = UNSET
    encrypted: bool | str | Unset = UNSET
    snomed_code: str | Unset = UNSET
    snomed_term: str | Unset = UNSET
    auto_write_to_record: bool | Unset = UNSET
    task_id: str | Unset = UNSET
    attachment_uuid: str | Unset = UNSET
    short_link_id: str | Unset = UNSET
    assignee_id: float | Unset = UNSET
    assignee_type: str | Unset = UNSET
    send_at: str | Unset = UNSET

    @property
    def message_type(self) -> MessageType:
        value: Any = self._raw_message_type
        if type(value) is str:
            self._raw_message_type = _m.MessageType.decode(value)
        return self._raw_message_type

    @message_type.setter
    def message_type(self, value: MessageType) -> None:
        self._raw_message_type = value

    @property
    def fallback_message_type(self) -> FallbackMessageType | Unset:
        value: Any = self._raw_fallback_message_type
        if type(value) is str:
            self._raw_fallback_message_type = _m.FallbackMessageType.decode(value)
        return self._raw_fallback_message_type

    @fallback_message_type.setter
    def fallback_message_type(self, value: FallbackMessageType | Unset) -> None:
        self._raw_fallback_message_type = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("patient_id", UNSET)) is int else value,
            get("message_type", UNSET),
            decode.text(value) if type(value := get("message_string", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("recipient_contact_detail", UNSET)) is int
            else value,
            decode.text(value)
            if type(value := get("fallback_contact_detail", UNSET)) is int
            else value,
            get("fallback_message_type", UNSET),
            decode.boolean(value)
            if isinstance(value := get("write_to_record", UNSET), str)
            else value,
            get("encrypted", UNSET),
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
            decode.text(value) if type(value := get("snomed_term", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("auto_write_to_record", UNSET), str)
            else value,
            decode.text(value) if type(value := get("task_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("attachment_uuid", UNSET)) is int else value,
            decode.text(value) if type(value := get("short_link_id", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("assignee_id", UNSET), str) else value,
            decode.text(value) if type(value := get("assignee_type", UNSET)) is int else value,
            decode.text(value) if type(value := get("send_at", UNSET)) is int else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
