"""What a test adds to the fake is what the fake then shows, and is allowed to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from hero_async.nhs import nhs_number
from hero_async.testing import Assignee, Episode, FakeHero, ManualClock, Patient, Slot, Task
from hero_async.testing.fields import EpisodeFields, PatientFields, SlotFields
from tests.testing.clients import client_of

SUNDAY = datetime(2025, 6, 15, 15, tzinfo=UTC)
EVERYTHING: PatientFields = {
    "id": "77",
    "dob": date(1815, 12, 10),
    "first_name": "Ada",
    "last_name": "Testlace",
    "nhs_number": None,
    "title": None,
    "sex": "Female",
    "email": None,
    "mobile": "07700900123",
    "line_1": "1 Example Street",
    "line_2": "Flat 2",
    "line_3": "The Back",
    "town": "Testville",
    "county": "Testshire",
    "country": "United Kingdom",
    "postcode": "ZZ99 3VZ",
    "ehr_partner_id": "12345",
    "data_source": "emis",
    "archived": True,
}


@pytest.fixture
def hero_clock() -> ManualClock:
    """A clock that starts on a Sunday afternoon."""
    return ManualClock(SUNDAY)


@pytest.fixture
def fake_hero_settings() -> dict[str, Any]:
    """Two practices, so that what is added to one can be looked for in the other."""
    return {"practice_group_ids": ("1", "2")}


async def shown(fake_hero: FakeHero, path: str) -> Any:
    """What practice "1" gets from there, which the description allows."""
    async with client_of(fake_hero, "1") as client:
        answer = await client.get(path)
    assert answer.status_code == 200
    return answer.json()


@given(seed=st.integers(0, 2**32))
def test_people_are_plausible_and_nobody(seed: int) -> None:
    """Numbers are those set aside for tests and drama, and addresses lead nowhere."""
    patient = FakeHero(seed=seed, patients=0).add.patient()
    assert patient.nhs_number is not None
    assert patient.nhs_number.startswith("999")
    assert nhs_number(patient.nhs_number) == patient.nhs_number
    assert (patient.mobile or "").startswith("07700900")
    assert (patient.email or "").endswith("@example.com")


def built(seed: int, **of_first: Any) -> list[object]:
    """Everything that a certain row of calls makes."""
    fake = FakeHero(seed=seed, now=SUNDAY.timestamp)
    patient = fake.add.patient(**of_first)
    others = [fake.add.patient(), fake.add.episode(), fake.add.slot(), fake.add.appointment()]
    return [patient, *others]


def test_the_same_seed_builds_the_same() -> None:
    """Run again, a test sees the same; and what is said of one thing changes no other."""
    assert built(7) == built(7)
    assert built(7) != built(8)
    assert built(7, first_name="Ada", dob=date(1990, 1, 1))[1:] == built(7)[1:]


@pytest.mark.anyio
async def test_a_patient_is_as_told(fake_hero: FakeHero) -> None:
    """Every field can be said, is kept, and shows in the answers."""
    patient = fake_hero.add.patient(**EVERYTHING)
    assert set(EVERYTHING) == {each.name for each in fields(Patient)}
    assert patient == Patient(**EVERYTHING)
    assert fake_hero.patients()[-1] is patient
    assert patient not in fake_hero.patients("2")
    assert await shown(fake_hero, "/v1/patients/77") == patient.as_json()


@pytest.mark.anyio
async def test_an_episode_is_as_told(fake_hero: FakeHero) -> None:
    """Every field can be said, is kept, and shows in the answers; its tasks are tasks."""
    patient = fake_hero.add.patient(first_name="Ada")
    task = Task("99", "Care navigation", "care_navigation", "open", None, patient.in_task())
    told: EpisodeFields = {
        "id": "50",
        "status": "in_progress",
        "priority": "highest",
        "created_at": SUNDAY,
        "assignees": [Assignee("AdminTeam", "1", "Reception")],
        "tasks": [task],
        "patient": patient,
    }
    assert set(told) == {each.name for each in fields(Episode)}
    episode = fake_hero.add.episode(**told)
    assert fake_hero.episodes() == (episode,)
    read = await shown(fake_hero, "/v2/episodes/50")
    assert read == episode.as_json()
    assert (read["patient"]["first_name"], read["status"]) == ("Ada", "in_progress")
    assert (await shown(fake_hero, "/v2/tasks/99"))["id"] == "99"
    assert fake_hero.add.episode(patient=None).patient is None


@pytest.mark.anyio
async def test_a_slot_is_as_told(fake_hero: FakeHero) -> None:
    """It is free beside the usual ones, in its place in the list, until it is booked."""
    start = SUNDAY + timedelta(days=1, minutes=7)
    told: SlotFields = {
        "practitioner_id": "2",
        "appointment_type_id": "1",
        "location_id": "1",
        "start_time": start,
        "finish_time": start + timedelta(minutes=13),
    }
    assert set(told) == {each.name for each in fields(Slot)}
    slot = fake_hero.add.slot(**told)
    fake_hero.add.slot(start_time=start - timedelta(minutes=5))
    day = "/v1/slots?page_size=100&start_date=2025-06-16&end_date=2025-06-17"
    free = (await shown(fake_hero, day))["data"]
    assert slot.as_json() in free
    assert free == sorted(free, key=lambda each: each["start_time"])
    booked = fake_hero.add.appointment(slot=slot)
    assert (booked.start_time, booked.duration) == (start, 13)
    assert slot.as_json() not in (await shown(fake_hero, day))["data"]


@pytest.mark.anyio
async def test_an_appointment_is_confirmed_unless_it_is_held(
    fake_hero: FakeHero, hero_clock: ManualClock
) -> None:
    """A booking stays; a reservation runs out at the moment that was said."""
    patient = fake_hero.add.patient()
    booked = fake_hero.add.appointment(patient=patient, reason="Check")
    until = hero_clock.wall() + timedelta(minutes=1)
    held = fake_hero.add.appointment(reserved_until=until, suppress_mail=True)
    assert (booked.patient_id, booked.booking_confirmed_at) == (patient.id, hero_clock.wall())
    assert await shown(fake_hero, f"/v1/appointments/{held.id}") == held.as_json()
    hero_clock.turn(minutes=1)
    assert fake_hero.appointments() == (booked,)


def test_ids_go_on_around_a_chosen_one(fake_hero: FakeHero) -> None:
    """No two share an id, whichever was chosen, in either practice."""
    chosen = [fake_hero.add.patient(id=number).id for number in ("21", "24")]
    made = [fake_hero.add.patient(practice).id for practice in ("1", "2", "1")]
    assert chosen == ["21", "24"]
    assert len({*chosen, *made}) == 5
    for taken in (*chosen, "1", made[0]):
        with pytest.raises(ValueError, match="taken"):
            fake_hero.add.patient("2", id=taken)
    assert len(fake_hero.patients("2")) == 11


def test_a_task_belongs_to_one_episode(fake_hero: FakeHero) -> None:
    """The first episode's task may have the first id; another episode's may not have it too."""
    patient = fake_hero.add.patient()
    task = Task("1", "Care navigation", "care_navigation", "open", None, patient.in_task())
    fake_hero.add.episode(tasks=[task])
    with pytest.raises(ValueError, match="taken"):
        fake_hero.add.episode(tasks=[task])
    assert len(fake_hero.episodes()) == 1


def test_what_the_api_could_not_answer_is_refused(fake_hero: FakeHero) -> None:
    """A slip is told when it is made, by field, without its value; nothing is added."""
    before = (fake_hero.patients(), fake_hero.episodes(), fake_hero.appointments())
    strange: Any = "canary"
    with pytest.raises(ValueError, match=r"see status \(enum\)$") as failure:
        fake_hero.add.episode(status=strange)
    assert "canary" not in str(failure.value)
    for add in (fake_hero.add.episode, fake_hero.add.patient, fake_hero.add.appointment):
        with pytest.raises(ValueError, match=r"see id \(pattern\)$"):
            add(id=strange)
    elsewhere = fake_hero.patients("2")[0]
    with pytest.raises(ValueError, match="one of its patients"):
        fake_hero.add.episode(patient=elsewhere)
    with pytest.raises(ValueError, match="one of its patients"):
        fake_hero.add.appointment(patient=elsewhere)
    with pytest.raises(KeyError):
        fake_hero.add.patient("3")
    assert before == (fake_hero.patients(), fake_hero.episodes(), fake_hero.appointments())


def test_a_slot_that_nobody_would_be_offered_is_refused(fake_hero: FakeHero) -> None:
    """Past, too far ahead, of no length, without a zone, offered already, or taken."""
    slot = fake_hero.add.slot()
    start = slot.start_time
    for told in (
        {"start_time": SUNDAY},
        {"start_time": SUNDAY + timedelta(days=15)},
        {"start_time": start, "finish_time": start},
        {"start_time": start.replace(tzinfo=None)},
        {"practitioner_id": "99"},
        {
            "start_time": start,
            "practitioner_id": slot.practitioner_id,
            "appointment_type_id": slot.appointment_type_id,
        },
    ):
        fields_of_slot: Any = told
        with pytest.raises(ValueError, match=r"slot|practice"):
            fake_hero.add.slot(**fields_of_slot)
    fake_hero.add.appointment(slot=slot)
    with pytest.raises(ValueError, match="not free"):
        fake_hero.add.appointment(slot=slot)


def test_a_full_diary_is_told(fake_hero: FakeHero) -> None:
    """When everything is booked, an appointment needs a slot of its own."""

    def book_all() -> None:
        while True:
            fake_hero.add.appointment()

    with pytest.raises(ValueError, match="no slot is free"):
        book_all()
    assert len(fake_hero.appointments()) > 60
    assert fake_hero.add.appointment(slot=fake_hero.add.slot()) in fake_hero.appointments()


def test_a_test_can_use_up_the_afternoons(fake_hero: FakeHero) -> None:
    """When every afternoon has a slot, one has to say when."""
    for _ in range(10 * 6):
        fake_hero.add.slot()
    with pytest.raises(ValueError, match="say the slot's start_time"):
        fake_hero.add.slot()
