"""The practice itself, its staff, its places and its types of appointment."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, among, getting, listing
from hero_async.testing.clock import iso
from hero_async.testing.state.record import Record
from hero_async.testing.state.rota import Slot

_SETTABLE: Final = ("name", "prescription_partner_enabled", "prescription_partner")


def me(ask: Ask) -> Response:
    """The practice, as far as the guide's sample shows it."""
    return JSONResponse(ask.practice.about)


def update_me(ask: Ask) -> Response:
    """The practice with the given fields set; credentials are taken and forgotten."""
    fields = ask.call.json()
    address = {**ask.practice.about["address"], **fields.get("address", {})}
    ask.practice.about |= {**among(_SETTABLE, fields), "address": address}
    return JSONResponse(ask.practice.about)


def list_admins(ask: Ask) -> Response:
    """The admins, by first name if told."""
    rows = list(ask.practice.admins.all())
    if ask.query("order_by") is not None:
        rows.sort(key=lambda admin: admin.get("first_name"))
    if ask.flag("order_descending"):
        rows.reverse()
    return ask.page([admin.as_json() for admin in rows])


def update_admin(ask: Ask) -> Response:
    """The admin's id; the list shows what was set."""
    changes = among(("external_prescriber_id", "prescriber_details"), ask.call.json())
    changed = ask.practice.admins.change(ask.id, lambda admin: admin.changed(changes))
    return JSONResponse({"admin_id": changed.id})


def list_appointment_types(ask: Ask) -> Response:
    """The types that can be had at these locations, each with what is free."""
    rows = _bookable(
        ask, ask.practice.appointment_types.all(), lambda slot: slot.appointment_type_id
    )
    return ask.page([_with_slots(*row) for row in rows])


def _with_slots(appointment_type: Record, free: list[Slot]) -> dict[str, Any]:
    following = iso(free[0].start_time) if free else None
    slots = {"slot_count": len(free), "next_available_at": following}
    return {**appointment_type.as_json(), **slots}


def list_practitioners(ask: Ask) -> Response:
    """The practitioners who see people at these locations for these types of appointment."""
    rows = _bookable(ask, ask.practice.practitioners.all(), lambda slot: slot.practitioner_id)
    return ask.page([practitioner.as_json() for practitioner, _ in rows])


def _bookable(
    ask: Ask, records: Iterable[Record], id_in: Callable[[Slot], str]
) -> list[tuple[Record, list[Slot]]]:
    diary = ask.practice.diary
    offered = {id_in(slot) for slot in diary.every_slot(ask.at) if _is_wanted(ask, slot)}
    free = [slot for slot in diary.free_slots(ask.at) if _is_wanted(ask, slot)]
    rows = [(each, [slot for slot in free if id_in(slot) == each.id]) for each in records]
    available = ask.flag("has_availability")
    return [row for row in rows if row[0].id in offered and available in {None, bool(row[1])}]


def _is_wanted(ask: Ask, slot: Slot) -> bool:
    locations = ask.call.values("location_ids")
    types = ask.call.values("appointment_type_ids")
    return (not locations or slot.location_id in locations) and (
        not types or slot.appointment_type_id in types
    )


ANSWERS: Final[Answers] = {
    ("GET", "/v1/me"): me,
    ("PATCH", "/v1/me"): update_me,
    ("GET", "/v1/admins"): list_admins,
    ("PATCH", "/v1/admins/{id}"): update_admin,
    ("GET", "/v1/appointment_types"): list_appointment_types,
    ("GET", "/v1/locations"): listing(lambda ask: ask.practice.locations.all()),
    ("GET", "/v1/practitioners"): list_practitioners,
    ("GET", "/v1/practitioners/{id}"): getting(lambda practice: practice.practitioners),
}
