"""SentMessage"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False, eq=False, match_args=False)
class SentMessage(Model):
    """SentMessage"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "message_id": "message_id",
        "content": "content",
        "created_at": "created_at",
        "snomed_code": "snomed_code",
        "write_to_record": "write_to_record",
        "auth_token": "auth_token",
        "confirm_write_to_record_url": "confirm_write_to_record_url",
        "submitted_by": "submitted_by",
        "send_at": "send_at",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "message_id",
        "content",
        "created_at",
    )

    message_id: str
    content: str
    created_at: str
    snomed_code: str | Unset = UNSET
    write_to_record: bool | Unset = UNSET
    auth_token: str | Unset = UNSET
    confirm_write_to_record_url: str | Unset = UNSET
    submitted_by: str | Unset = UNSET
    _raw_send_at: datetime.datetime | Unset = field(alias="send_at", default=UNSET)

    @property
    def send_at(self) -> datetime.datetime | Unset:
        value: Any = self._raw_send_at
        if type(value) is str:
            self._raw_send_at = decode.moment(value)
        return self._raw_send_at

    @send_at.setter
    def send_at(self, value: datetime.datetime | Unset) -> None:
        self._raw_send_at = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("message_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("content", UNSET)) is int else value,
            decode.text(value) if type(value := get("created_at", UNSET)) is int else value,
            decode.text(value) if type(value := get("snomed_code", UNSET)) is int else value,
            decode.boolean(value)
            if isinstance(value := get("write_to_record", UNSET), str)
            else value,
            decode.text(value) if type(value := get("auth_token", UNSET)) is int else value,
            decode.text(value)
            if type(value := get("confirm_write_to_record_url", UNSET)) is int
            else value,
            decode.text(value) if type(value := get("submitted_by", UNSET)) is int else value,
            get("send_at", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
