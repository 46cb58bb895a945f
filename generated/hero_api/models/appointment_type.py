"""AppointmentType"""

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
    from ..models.appointment_type_sector import AppointmentTypeSector
    from ..models.assignee_type import AssigneeType


@define(repr=False, eq=False, match_args=False)
class AppointmentType(Model):
    """A kind of appointment that the practice group offers."""

    WIRE: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "partner_slot_name": "partner_slot_name",
        "next_available_at": "next_available_at",
        "slot_count": "slot_count",
        "price": "price",
        "assignee_id": "assignee_id",
        "duration": "duration",
        "use_partner_bookable_slots": "use_partner_bookable_slots",
        "form_id": "form_id",
        "practitioner_type": "practitioner_type",
        "assignee_type": "assignee_type",
        "sector": "sector",
        "video": "video",
        "in_person": "in_person",
        "telephone": "telephone",
        "admin_booking_invoice_required": "admin_booking_invoice_required",
    }
    KNOWN: ClassVar[frozenset[str]] = frozenset(WIRE)
    REQUIRED: ClassVar[Collection[str]] = (
        "id",
        "name",
        "partner_slot_name",
        "next_available_at",
        "slot_count",
        "price",
        "assignee_id",
        "duration",
        "use_partner_bookable_slots",
        "form_id",
        "practitioner_type",
        "assignee_type",
    )

    id: str
    name: str
    partner_slot_name: str
    _raw_next_available_at: datetime.datetime | None = field(alias="next_available_at")
    slot_count: float
    price: float
    assignee_id: None | str
    duration: float
    use_partner_bookable_slots: bool
    form_id: None | str
    practitioner_type: str
    _raw_assignee_type: AssigneeType | None = field(alias="assignee_type")
    _raw_sector: AppointmentTypeSector | Unset = field(alias="sector", default=UNSET)
    video: bool | Unset = UNSET
    in_person: bool | Unset = UNSET
    telephone: bool | Unset = UNSET
    admin_booking_invoice_required: bool | Unset = UNSET

    @property
    def next_available_at(self) -> datetime.datetime | None:
        value: Any = self._raw_next_available_at
        if type(value) is str:
            self._raw_next_available_at = decode.moment(value)
        return self._raw_next_available_at

    @next_available_at.setter
    def next_available_at(self, value: datetime.datetime | None) -> None:
        self._raw_next_available_at = value

    @property
    def assignee_type(self) -> AssigneeType | None:
        value: Any = self._raw_assignee_type
        if type(value) is str:
            self._raw_assignee_type = _m.AssigneeType.decode(value)
        return self._raw_assignee_type

    @assignee_type.setter
    def assignee_type(self, value: AssigneeType | None) -> None:
        self._raw_assignee_type = value

    @property
    def sector(self) -> AppointmentTypeSector | Unset:
        value: Any = self._raw_sector
        if type(value) is str:
            self._raw_sector = _m.AppointmentTypeSector.decode(value)
        return self._raw_sector

    @sector.setter
    def sector(self, value: AppointmentTypeSector | Unset) -> None:
        self._raw_sector = value

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object. What is in it must not be changed afterwards."""
        get = src_dict.get
        record = cls(
            decode.text(value) if type(value := get("id", UNSET)) is int else value,
            decode.text(value) if type(value := get("name", UNSET)) is int else value,
            decode.text(value) if type(value := get("partner_slot_name", UNSET)) is int else value,
            get("next_available_at", UNSET),
            decode.number(value) if isinstance(value := get("slot_count", UNSET), str) else value,
            decode.number(value) if isinstance(value := get("price", UNSET), str) else value,
            decode.text(value) if type(value := get("assignee_id", UNSET)) is int else value,
            decode.number(value) if isinstance(value := get("duration", UNSET), str) else value,
            decode.boolean(value)
            if isinstance(value := get("use_partner_bookable_slots", UNSET), str)
            else value,
            decode.text(value) if type(value := get("form_id", UNSET)) is int else value,
            decode.text(value) if type(value := get("practitioner_type", UNSET)) is int else value,
            get("assignee_type", UNSET),
            get("sector", UNSET),
            decode.boolean(value) if isinstance(value := get("video", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("in_person", UNSET), str) else value,
            decode.boolean(value) if isinstance(value := get("telephone", UNSET), str) else value,
            decode.boolean(value)
            if isinstance(value := get("admin_booking_invoice_required", UNSET), str)
            else value,
        )
        if not cls.KNOWN.issuperset(src_dict):
            record.additional_properties.update(cls.unknown_fields(src_dict))
        return record
