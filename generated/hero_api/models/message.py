"""Message"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field

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


@define(repr=False, eq=False, match_args=False)
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
    _raw_patient: MessagePatient | Unset = field(alias="patient", default=UNSET)
    _raw_write_to_record: MessageWriteToRecord | Unset = field(
        alias="write_to_record", default=UNSET
    )
    _raw_short_link: MessageShortLink | Unset = field(alias="short_link", default=UNSET)
    _raw_campaign: MessageCampaign | Unset = field(alias="campaign", default=UNSET)
    _raw_created_at: datetime.datetime | Unset = field(alias="created_at", default=UNSET)
    _raw_sent_at: datetime.datetime | Unset = field(alias="sent_at", default=UNSET)
    _raw_scheduled_at: datetime.datetime | Unset = field(alias="scheduled_at", default=UNSET)
    status: str | Unset = UNSET
    _raw_sent_by_admin: MessageSentByAdmin | Unset = field(alias="sent_by_admin", default=UNSET)

    @property
    def patient(self) -> MessagePatient | Unset:
        value: Any = self._raw_patient
        if type(value) is dict:
            self._raw_patient = _m.MessagePatient.from_dict(value)
        return self._raw_patient

    @patient.setter
    def patient(self, value: MessagePatient | Unset) -> None:
        self._raw_patient = value

    @property
    def write_to_record(self) -> MessageWriteToRecord | Unset:
        value: Any = self._raw_write_to_record
        if type(value) is dict:
            self._raw_write_to_record = _m.MessageWriteToRecord.from_dict(value)
        return self._raw_write_to_record

    @write_to_record.setter
    def write_to_record(self, value: MessageWriteToRecord | Unset) -> None:
        self._raw_write_to_record = value

    @property
    def short_link(self) -> MessageShortLink | Unset:
        value: Any = self._raw_short_link
        if type(value) is dict:
            self._raw_short_link = _m.MessageShortLink.from_dict(value)
        return self._raw_short_link

    @short_link.setter
    def short_link(self, value: MessageShortLink | Unset) -> None:
        self._raw_short_link = value

    @property
    def campaign(self) -> MessageCampaign | Unset:
        value: Any = self._raw_campaign
        if type(value) is dict:
            self._raw_campaign = _m.MessageCampaign.from_dict(value)
        return self._raw_campaign

    @campaign.setter
    def campaign(self, value: MessageCampaign | Unset) -> None:
        self._raw_campaign = value

    @property
    def created_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_created_at
        if type(value) is str:
            self._raw_created_at = decode.moment(value)
        return self._raw_created_at

    @created_at.setter
    def created_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_created_at = value

    @property
    def sent_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_sent_at
        if type(value) is str:
            self._raw_sent_at = decode.moment(value)
        return self._raw_sent_at

    @sent_at.setter
    def sent_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_sent_at = value

    @property
    def scheduled_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_scheduled_at
        if type(value) is str:
            self._raw_scheduled_at = decode.moment(value)
        return self._raw_scheduled_at

    @scheduled_at.setter
    def scheduled_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_scheduled_at = value

    @property
    def sent_by_admin(self) -> MessageSentByAdmin | Unset:
        value: Any = self._raw_sent_by_admin
        if type(value) is dict:
            self._raw_sent_by_admin = _m.MessageSentByAdmin.from_dict(value)
        return self._raw_sent_by_admin

    @sent_by_admin.setter
    def sent_by_admin(self, value: MessageSentByAdmin | Unset) -> None:
        self._raw_sent_by_admin = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            get("patient", UNSET),
            get("write_to_record", UNSET),
            get("short_link", UNSET),
            get("campaign", UNSET),
            get("created_at", UNSET),
            get("sent_at", UNSET),
            get("scheduled_at", UNSET),
            decode.text(value) if type(value := get("status", UNSET)) is int else value,
            get("sent_by_admin", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
