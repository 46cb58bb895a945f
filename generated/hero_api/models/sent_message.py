"""SentMessage"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
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
    send_at: datetime.datetime | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            message_id=decode.text(get("message_id", UNSET)),
            content=decode.text(get("content", UNSET)),
            created_at=decode.text(get("created_at", UNSET)),
            snomed_code=decode.text(get("snomed_code", UNSET)),
            write_to_record=decode.boolean(get("write_to_record", UNSET)),
            auth_token=decode.text(get("auth_token", UNSET)),
            confirm_write_to_record_url=decode.text(get("confirm_write_to_record_url", UNSET)),
            submitted_by=decode.text(get("submitted_by", UNSET)),
            send_at=decode.moment(get("send_at", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
