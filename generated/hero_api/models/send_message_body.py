"""SendMessageBody"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fallback_message_type import FallbackMessageType
    from ..models.message_type import MessageType


@define(repr=False)
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
    REQUIRED: ClassVar[Collection[str]] = (
        "patient_id",
        "message_type",
        "message_string",
    )

    patient_id: str
    message_type: MessageType
    message_string: str
    recipient_contact_detail: str | Unset = UNSET
    fallback_contact_detail: str | Unset = UNSET
    fallback_message_type: FallbackMessageType | Unset = UNSET
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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            patient_id=decode.text(get("patient_id", UNSET)),
            message_type=_m.MessageType.decode(get("message_type", UNSET)),
            message_string=decode.text(get("message_string", UNSET)),
            recipient_contact_detail=decode.text(get("recipient_contact_detail", UNSET)),
            fallback_contact_detail=decode.text(get("fallback_contact_detail", UNSET)),
            fallback_message_type=_m.FallbackMessageType.decode(
                get("fallback_message_type", UNSET)
            ),
            write_to_record=decode.boolean(get("write_to_record", UNSET)),
            encrypted=decode.anything(get("encrypted", UNSET)),
            snomed_code=decode.text(get("snomed_code", UNSET)),
            snomed_term=decode.text(get("snomed_term", UNSET)),
            auto_write_to_record=decode.boolean(get("auto_write_to_record", UNSET)),
            task_id=decode.text(get("task_id", UNSET)),
            attachment_uuid=decode.text(get("attachment_uuid", UNSET)),
            short_link_id=decode.text(get("short_link_id", UNSET)),
            assignee_id=decode.number(get("assignee_id", UNSET)),
            assignee_type=decode.text(get("assignee_type", UNSET)),
            send_at=decode.text(get("send_at", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
