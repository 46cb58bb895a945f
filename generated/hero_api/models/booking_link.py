"""BookingLink"""

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
    from ..models.booking_link_meta import BookingLinkMeta


@define(repr=False)
class BookingLink(Model):
    """Read from an example that was cut inside meta."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "practice_group_id": "practice_group_id",
        "short_link": "short_link",
        "active": "active",
        "expiry_date": "expiry_date",
        "maximum_uses": "maximum_uses",
        "number_of_uses": "number_of_uses",
        "open_count": "open_count",
        "unlimited_use": "unlimited_use",
        "meta": "meta",
    }
    REQUIRED: ClassVar[Collection[str]] = ()

    id: str | Unset = UNSET
    practice_group_id: str | Unset = UNSET
    short_link: str | Unset = UNSET
    active: bool | Unset = UNSET
    expiry_date: datetime.datetime | Unset = UNSET
    maximum_uses: float | Unset = UNSET
    number_of_uses: float | Unset = UNSET
    open_count: float | Unset = UNSET
    unlimited_use: bool | Unset = UNSET
    meta: BookingLinkMeta | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            practice_group_id=decode.text(get("practice_group_id", UNSET)),
            short_link=decode.text(get("short_link", UNSET)),
            active=decode.boolean(get("active", UNSET)),
            expiry_date=decode.moment(get("expiry_date", UNSET)),
            maximum_uses=decode.number(get("maximum_uses", UNSET)),
            number_of_uses=decode.number(get("number_of_uses", UNSET)),
            open_count=decode.number(get("open_count", UNSET)),
            unlimited_use=decode.boolean(get("unlimited_use", UNSET)),
            meta=_m.BookingLinkMeta.decode(get("meta", UNSET)),
            additional_properties=cls.unknown_fields(src_dict),
        )
