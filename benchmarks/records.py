"""Episodes as the description has them, made up, nine hundred bytes each."""

from __future__ import annotations

import json
from random import Random
from typing import Any, Final

PAGE_SIZE: Final = 100

_STATUSES: Final = ("open", "in_progress", "closed")
_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")
_NAMES: Final = ("Ada", "Bronwen", "Chidi", "Delyth", "Ewan", "Farida", "Gwil", "Halina")
_OF_A_TASK: Final = {
    "sex": "female",
    "full_name": "Ada Chidison",
    "contact_emails": ["ada@example.org"],
    "registered_practitioner_name": None,
    "notes": None,
    "membership_scheme_names": [],
    "address": {"town": "Town", "country": "GB", "postcode": "AB1 2CD"},
}
_SEED: Final = 7


def episode(random: Random, number: str) -> dict[str, Any]:
    """One episode of a patient, with an assignee and a task."""
    patient = _patient(random)
    status = random.choice(_STATUSES)
    task = {
        "id": f"t{number}",
        "type_label": "Care navigation",
        "status": status,
        "category": "care_navigation",
        "patient": {"id": number, **_OF_A_TASK, "dob": patient["dob"]},
        "details": None,
    }
    return {
        "id": number,
        "status": status,
        "priority": random.choice(_PRIORITIES),
        "patient": patient,
        "assignees": [{"type": "Admin", "name": "Dr Example", "id": "12"}],
        "tasks": [task],
    }


def pages(mark: str) -> bytes:
    """A page of episodes whose ids begin with `mark`, and `TOTAL` where the count belongs."""
    random = Random(_SEED)  # test data
    rows = [episode(random, f"{mark}{place:02d}") for place in range(PAGE_SIZE)]
    return json.dumps({"data": rows, "count": "TOTAL"}).encode().replace(b'"TOTAL"', b"TOTAL")


def single() -> bytes:
    """The episode with the id 7."""
    return json.dumps(episode(Random(_SEED), "7")).encode()  # likewise


def _patient(random: Random) -> dict[str, Any]:
    first, last = random.choice(_NAMES), f"{random.choice(_NAMES)}son"
    return {
        "dob": f"{random.randrange(1930, 2020)}-0{random.randrange(1, 9)}-1{random.randrange(9)}",
        "ehr_partner_id": str(random.randrange(10**6)),
        "emis_id": str(random.randrange(10**6)),
        "deceased_at": None,
        "title": "Mrs",
        "first_name": first,
        "last_name": last,
        "full_name": f"{first} {last}",
        "nhs_number": "9990000000",
        "email": f"{first.lower()}@example.org",
        "mobile": "07700900123",
        "last_sync_at": f"2026-01-1{random.randrange(9)}T08:30:00.000Z",
    }
