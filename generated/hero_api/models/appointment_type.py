"""AppointmentType"""

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
    from ..models.appointment_type_sector import AppointmentTypeSector
    from ..models.assignee_type import AssigneeType


@define(repr=False)
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
    next_available_at: datetime.datetime | None
    slot_count: float
    price: float
    assignee_id: None | str
    duration: float
    use_partner_bookable_slots: bool
    form_id: None | str
    practitioner_type: str
    assignee_type: AssigneeType | None
    sector: AppointmentTypeSector | Unset = UNSET
    video: bool | Unset = UNSET
    in_person: bool | Unset = UNSET
    telephone: bool | Unset = UNSET
    admin_booking_invoice_required: bool | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        get = src_dict.get
        return cls(
            id=decode.text(get("id", UNSET)),
            name=decode.text(get("name", UNSET)),
            partner_slot_name=decode.text(get("partner_slot_name", UNSET)),
            next_available_at=decode.moment(get("next_available_at", UNSET)),
            slot_count=decode.number(get("slot_count", UNSET)),
            price=decode.number(get("price", UNSET)),
            assignee_id=decode.text(get("assignee_id", UNSET)),
            duration=decode.number(get("duration", UNSET)),
            use_partner_bookable_slots=decode.boolean(get("use_partner_bookable_slots", UNSET)),
            form_id=decode.text(get("form_id", UNSET)),
            practitioner_type=decode.text(get("practitioner_type", UNSET)),
            assignee_type=_m.AssigneeType.decode(get("assignee_type", UNSET)),
            sector=_m.AppointmentTypeSector.decode(get("sector", UNSET)),
            video=decode.boolean(get("video", UNSET)),
            in_person=decode.boolean(get("in_person", UNSET)),
            telephone=decode.boolean(get("telephone", UNSET)),
            admin_booking_invoice_required=decode.boolean(
                get("admin_booking_invoice_required", UNSET)
            ),
            additional_properties=cls.unknown_fields(src_dict),
        )
