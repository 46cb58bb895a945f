"""Message"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define

from .. import decode
from .. import models as _m
from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.message_campaign import MessageCampaign
    from ..models.message_patient import MessagePatient
    from ..models.message_sent_by_admin import MessageSentByAdmin
    from ..models.message_short_link import MessageShortLink
    from ..models.message_write_to_record import MessageWriteToRecord


@define(repr=False)
class Message(Model):
    """Read from an example that was cut inside sent_by_admin."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "patient": "patient",
        "write_to_record": "write_to_record",
        "short_link": "short_link",
        "campaign": "campaign",
        "created_at": "created_at",
        "sent_at": "sent_at",
        "scheduled_at": "scheduled_at",
        "status": "status",
        "sent_by_admin": "sent_by_admin",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    patient: MessagePatient | Unset = UNSET
    write_to_record: MessageWriteToRecord | Unset = UNSET
    short_link: MessageShortLink | Unset = UNSET
    campaign: MessageCampaign | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    sent_at: datetime.datetime | Unset = UNSET
    scheduled_at: datetime.datetime | Unset = UNSET
    status: str | Unset = UNSET
    sent_by_admin: MessageSentByAdmin | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            _m.MessagePatient.from_dict(value)
            if isinstance(value := get("patient", UNSET), dict)
            else value,
            _m.MessageWriteToRecord.from_dict(value)
            if isinstance(value := get("write_to_record", UNSET), dict)
            else value,
            _m.MessageShortLink.from_dict(value)
            if isinstance(value := get("short_link", UNSET), dict)
            else value,
            _m.MessageCampaign.from_dict(value)
            if isinstance(value := get("campaign", UNSET), dict)
            else value,
            decode.moment(value) if isinstance(value := get("created_at", UNSET), str) else value,
            decode.moment(value) if isinstance(value := get("sent_at", UNSET), str) else value,
            decode.moment(value) if isinstance(value := get("scheduled_at", UNSET), str) else value,
            decode.text(value) if type(value := get("status", UNSET)) is int else value,
            _m.MessageSentByAdmin.from_dict(value)
            if isinstance(value := get("sent_by_admin", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
