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
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
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
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practice_group_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("short_link", UNSET)) is int else value,
            decode.boolean(value) if isinstance(value := get("active", UNSET), str) else value,
            decode.moment(value) if isinstance(value := get("expiry_date", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("maximum_uses", UNSET), str) else value,
            decode.number(value)
            if isinstance(value := get("number_of_uses", UNSET), str)
            else value,
            decode.number(value) if isinstance(value := get("open_count", UNSET), str) else value,
            decode.boolean(value)
            if isinstance(value := get("unlimited_use", UNSET), str)
            else value,
            _m.BookingLinkMeta.from_dict(value)
            if isinstance(value := get("meta", UNSET), dict)
            else value,
            additional_properties=None
            if cls.KNOWN.issuperset(src_dict)
            else cls.unknown_fields(src_dict),
        )
