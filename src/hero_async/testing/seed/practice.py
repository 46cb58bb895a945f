"""What every practice starts with: staff, places, appointment types, forms."""

from collections.abc import Mapping
from typing import Any, Final

from hero_async.testing.state.collection import Collection
from hero_async.testing.state.practice import Practice
from hero_async.testing.state.record import Record
from hero_async.testing.state.rota import Shift

_ADMINS: Final = (("Alex", "Okafor"), ("Priya", "Nair"))
_PRACTITIONERS: Final = (("Morgan", "Testwell"), ("Robin", "Fakely"))
_TYPES: Final = (("GP appointment", 10, "GP"), ("Nurse appointment", 20, "Nurse"))
_FORMS: Final = (("Asthma review", "questionnaire"), ("Ask us anything", "care_navigation"))


def furnish(practice: Practice) -> None:
    """Give the practice what it needs to be booked, asked and written to."""
    _describe(practice)
    for first, last in _ADMINS:
        _add(practice, practice.admins, "admin", _admin(first, last))
    for title, kind in _FORMS:
        _add(practice, practice.forms, "form", _form(title, kind))
    location = _add(practice, practice.locations, "location", {"name": "Testville Surgery"})
    types = [
        _add(practice, practice.appointment_types, "appointment_type", _type(*each))
        for each in _TYPES
    ]
    minutes = tuple((each.id, int(each.get("duration"))) for each in types)
    doctors = [
        _add(practice, practice.practitioners, "practitioner", _named(first, last))
        for first, last in _PRACTITIONERS
    ]
    practice.works([Shift(each.id, location.id, minutes) for each in doctors])


def respond(practice: Practice, form_id: str, patient_id: str, created_at: str) -> Record:
    """Add the patient's answer to the form; here the API has numbers for ids."""
    number = practice.ids.next("form_response")
    fields = {
        "id": int(number),
        "form_id": int(form_id),
        "client_id": int(patient_id),
        "practice_group_id": int(practice.id),
        "created_at": created_at,
        "updated_at": created_at,
        "hidden": False,
    }
    return practice.form_responses.put(number, Record(number, fields))


def _add(
    practice: Practice, to: Collection[Record], kind: str, fields: Mapping[str, Any]
) -> Record:
    number = practice.ids.next(kind)
    return to.put(number, Record(number, fields))


def _describe(practice: Practice) -> None:
    # The fields are those of the guide's sample; the reference page was not read.
    practice.about |= {
        "id": practice.id,
        "name": f"Testville Practice {practice.id}",
        "sector": "nhs",
        "address": {"line_1": "1 Example Street", "postcode": "ZZ99 3VZ"},
    }


def _named(first: str, last: str) -> dict[str, Any]:
    return {"first_name": first, "last_name": last}


def _admin(first: str, last: str) -> dict[str, Any]:
    email = f"{first}.{last}@example.com".lower()
    return {**_named(first, last), "email": email, "external_prescriber_id": None}


def _type(name: str, minutes: int, practitioner_type: str) -> dict[str, Any]:
    return {
        "name": name,
        "partner_slot_name": name,
        "next_available_at": None,
        "slot_count": 0,
        "price": 0,
        "assignee_id": None,
        "assignee_type": None,
        "sector": "nhs",
        "duration": minutes,
        "video": False,
        "in_person": True,
        "telephone": False,
        "use_partner_bookable_slots": False,
        "admin_booking_invoice_required": False,
        "form_id": None,
        "practitioner_type": practitioner_type,
    }


def _form(title: str, kind: str) -> dict[str, Any]:
    return {
        "title": title,
        "description": f"{title}, a made-up form.",
        "patient_title": title,
        "patient_description": None,
        "reply_form": False,
        "form_type": kind,
        "snomed_code": None,
    }
