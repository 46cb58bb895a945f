"""BookingLink"""

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
    from ..models.booking_link_meta import BookingLinkMeta


@define(repr=False, eq=False, match_args=False)
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
    _raw_expiry_date: datetime.datetime | Unset = field(alias="expiry_date", default=UNSET)
    maximum_uses: float | Unset = UNSET
    number_of_uses: float | Unset = UNSET
    open_count: float | Unset = UNSET
    unlimited_use: bool | Unset = UNSET
    _raw_meta: BookingLinkMeta | Unset = field(alias="meta", default=UNSET)

    @property
    def expiry_date(self) -> datetime.datetime | Unset:
        value: Any = self._raw_expiry_date
        if type(value) is str:
            self._raw_expiry_date = decode.moment(value)
        return self._raw_expiry_date

    @expiry_date.setter
    def expiry_date(self, value: datetime.datetime | Unset) -> None:
        self._raw_expiry_date = value

    @property
    def meta(self) -> BookingLinkMeta | Unset:
        value: Any = self._raw_meta
        if type(value) is dict:
            self._raw_meta = _m.BookingLinkMeta.from_dict(value)
        return self._raw_meta

    @meta.setter
    def meta(self, value: BookingLinkMeta | Unset) -> None:
        self._raw_meta = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practice_group_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("short_link", UNSET)) is int else value,
            decode.boolean(value) if isinstance(value := get("active", UNSET), str) else value,
            get("expiry_date", UNSET),
            decode.number(value) if isinstance(value := get("maximum_uses", UNSET), str) else value,
            decode.number(value)
            if isinstance(value := get("number_of_uses", UNSET), str)
            else value,
            decode.number(value) if isinstance(value := get("open_count", UNSET), str) else value,
            decode.boolean(value)
            if isinstance(value := get("unlimited_use", UNSET), str)
            else value,
            get("meta", UNSET),
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
