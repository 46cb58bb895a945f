"""Episodes about the practice's own patients, for its own staff."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from hero_async.testing.state.episodes import Assignee, Episode, Task
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.practice import Practice

_FIRST_DAY: Final = datetime(2025, 1, 6, 8, tzinfo=UTC)
_STATUSES: Final = ("open", "in_progress", "closed")
_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")
_TEAMS: Final = (Assignee("AdminTeam", "1", "Reception"), Assignee("AdminTeam", "2", "Triage"))
_TASKS: Final = (("Care navigation", "care_navigation"), ("Form response", "form_response"))


def add_episodes(practice: Practice, random: Random, n: int) -> None:
    """Add `n` episodes; now and then one without a patient, and so without a task."""
    patients = practice.patients.all()
    staff = _staff(practice)
    for _ in range(n):
        number = practice.ids.next("episode")
        whose = random.choice(patients) if patients and int(number) % 10 else None
        practice.add_episode(_episode(practice, random, number, whose, staff))


def episode_for(practice: Practice, random: Random, whose: Patient | None) -> Episode:
    """One more, about this patient or about nobody, which the practice does not have yet."""
    return _episode(practice, random, practice.ids.next("episode"), whose, _staff(practice))


def _staff(practice: Practice) -> Sequence[Assignee]:
    return (*_admins(practice), *_TEAMS)


def _admins(practice: Practice) -> list[Assignee]:
    return [
        Assignee("Admin", admin.id, f"{admin.get('first_name')} {admin.get('last_name')}")
        for admin in practice.admins.all()
    ]


def _episode(
    practice: Practice,
    random: Random,
    number: str,
    whose: Patient | None,
    staff: Sequence[Assignee],
) -> Episode:
    return Episode(
        id=number,
        status=random.choice(_STATUSES),
        priority=random.choice(_PRIORITIES),
        created_at=_FIRST_DAY + timedelta(minutes=7 * random.randrange(100_000)),
        assignees=tuple(random.sample(staff, random.randrange(3))),
        patient=None if whose is None else whose.in_episode(),
        tasks=() if whose is None else tuple(_tasks(practice, random, int(number), whose)),
    )


def _tasks(practice: Practice, random: Random, number: int, whose: Patient) -> Iterator[Task]:
    # Every fifth has two, so that a test can take the wrong one.
    for _ in range(2 if number % 5 == 0 else 1):
        yield _task(practice, random, whose)


def _task(practice: Practice, random: Random, whose: Patient) -> Task:
    label, category = random.choice(_TASKS)
    return Task(
        id=practice.ids.next("task"),
        type_label=label,
        category=category,
        status=random.choice(_STATUSES),
        details="A made-up request.",
        patient=whose.in_task(),
    )
