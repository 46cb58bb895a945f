"""What of an episode is shown or written. Pure.

By default nothing of a patient is: neither the record, nor a task's details, nor a field that the
description does not know, since it may hold what a patient wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from hero_async import UNSET, Episode

COLUMNS: Final = ("id", "status", "priority", "assignees", "tasks")
PATIENT_COLUMNS: Final = (
    "nhs_number",
    "title",
    "first_name",
    "last_name",
    "full_name",
    "dob",
    "email",
    "mobile",
    "ehr_partner_id",
    "emis_id",
)

# What of a patient is on a screen, which is narrow.
FEW_PATIENT_COLUMNS: Final = ("nhs_number", "full_name", "dob")


def columns(patient: Sequence[str]) -> tuple[str, ...]:
    """The names of the cells, these of the patient's among them."""
    return (*COLUMNS, *(f"patient_{name}" for name in patient))


def cells(episode: Episode, patient: Sequence[str]) -> tuple[str, ...]:
    """The episode as flat text, lists separated by a space, with these cells of the patient's."""
    record = bare(episode)
    plain = (str(record[name]) for name in COLUMNS[:3])
    several = (" ".join(record[name]) for name in COLUMNS[3:])
    whose = (_cell(getattr(episode.patient, name, None)) for name in patient)
    return (*plain, *several, *whose)


def record(episode: Episode, *, patient: bool) -> Mapping[str, Any]:
    """The episode as an object: as the API sent it, or without anything of the patient."""
    return episode.to_dict() if patient else bare(episode)


def bare(episode: Episode) -> dict[str, Any]:
    """What identifies no patient: ids, and words of the API's own."""
    assignees = (f"{_word(each, 'type_')}:{_word(each, 'id')}" for each in _list(episode.assignees))
    return {
        "id": _word(episode, "id"),
        "status": _word(episode, "status"),
        "priority": _word(episode, "priority"),
        "assignees": list(assignees),
        "tasks": [_word(each, "id") for each in _list(episode.tasks)],
    }


def _cell(value: Any) -> str:
    if value is None or value is UNSET:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _word(record: object, name: str) -> str:
    """A text or a number; answers may hold anything, and an object could be a patient's."""
    value = getattr(record, name, None)
    return str(value) if isinstance(value, (str, int)) else ""


def _list(value: Any) -> list[Any]:
    return [each for each in value if each is not None] if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]  # answers may hold anything
