"""AttachmentLink"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from attrs import define

from .. import decode
from ..model import Model
from ..types import UNSET, Unset


@define(repr=False)
class AttachmentLink(Model):
    """AttachmentLink"""

    WIRE: ClassVar[Mapping[str, str]] = {
        "attachment_link": "attachment_link",
        "attachment_uuid": "attachment_uuid",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    attachment_link: str | Unset = UNSET
    attachment_uuid: str | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            attachment_link=decode.text(get("attachment_link", UNSET)),
            attachment_uuid=decode.text(get("attachment_uuid", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
