"""Slots and appointments: what is asked, what is reserved, and until when it holds."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hero_async import HeroClient, PracticeView
from hero_async.errors import CallError, InvalidRequestError, SlotUnavailableError
from hero_async.models import AppointmentType, Slot
from hero_async.testing import FakeHero, Status
from tests.client.clock import Clock
from tests.client.traces import own_locals
from tests.resources.wire import (
    EMPTY_LIST,
    Act,
    Case,
    check_refused,
    check_sent_once,
    refuse_unlike_description,
    troubles,
)
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

START = datetime(2025, 6, 15, 14, tzinfo=UTC)
WHERE: dict[str, Any] = {
    "appointment_type_id": "1",
    "location_id": 2,
    "practitioner_id": "3",
    "start_time": START,
    "duration": 10,
}
ON_THE_WIRE = {
    "appointment_type_id": "1",
    "location_id": "2",
    "practitioner_id": "3",
    "start_time": "2025-06-15T14:00:00+00:00",
    "duration": 10,
}
FREE = b'{"available": true}'
TAKEN = b'{"available": false}'
APPOINTMENT = {**ON_THE_WIRE, "id": "9", "reserved_until": None}
SLOT = Slot.from_dict(
    {
        "id": "5",
        "appointment_type_id": "1",
        "location_id": "2",
        "practitioner_id": "3",
        "start_time": "2025-06-15T14:00:00Z",
        "finish_time": "2025-06-15T14:10:00Z",
    }
)


def held(until: str = "null") -> bytes:
    """The answer to a reservation."""
    return b'{"id": "9", "reserved_until": %s}' % until.encode()


def create(**more: Any) -> Act:
    """A plain reservation with these arguments besides."""
    return lambda hero: hero.appointments.create(**WHERE | more)


def update(**more: Any) -> Act:
    """A change of an appointment with these arguments besides."""
    usual: dict[str, Any] = {"start_time": START, "duration": 10, "practitioner_id": 3}
    return lambda hero: hero.appointments.update("9", **usual | more)


def reserve(**more: Any) -> Act:
    """The whole flow with these arguments besides."""

    async def act(hero: PracticeView) -> object:
        async with hero.appointments.reserve(**WHERE | more) as reservation:
            return reservation

    return act


PASSED = {
    "patient_id": 7,
    "billpayer_id": "8",
    "reason": "Cough",
    "suppress_mail": True,
    "suppress_availability_check": False,
}
CHANGED = {"start_time": ON_THE_WIRE["start_time"], "duration": 10, "practitioner_id": "3"}
FILTERS: dict[str, Any] = {
    "start_date": "2025-06-15",
    "end_date": START.date(),
    "appointment_type_id": 1,
    "location_id": "2",
    "practitioner_id": "3",
}
FILTERS_ON_THE_WIRE = {
    "start_date": "2025-06-15",
    "end_date": "2025-06-15",
    "appointment_type_id": "1",
    "location_id": "2",
    "practitioner_id": "3",
}

CASES = [
    Case(create(), "POST /v1/appointments", body=ON_THE_WIRE),
    Case(
        create(**PASSED),
        "POST /v1/appointments",
        body={**ON_THE_WIRE, **PASSED, "patient_id": "7"},
    ),
    Case(
        create(start_time=None), "POST /v1/appointments", body={**ON_THE_WIRE, "start_time": None}
    ),
    Case(lambda hero: hero.appointments.get(9), "GET /v1/appointments/9", answer=APPOINTMENT),
    Case(lambda hero: hero.appointments.list(), "GET /v1/appointments", answer=EMPTY_LIST),
    Case(update(), "PUT /v1/appointments/9", body=CHANGED),
    Case(
        update(suppress_mail=True, suppress_availability_check=True),
        "PUT /v1/appointments/9",
        body={**CHANGED, "suppress_mail": True, "suppress_availability_check": True},
    ),
    Case(lambda hero: hero.slots.get(5), "GET /v1/slots/5", answer={"id": "5"}),
    Case(
        lambda hero: hero.slots.list(**FILTERS, page_size=50),
        "GET /v1/slots",
        {**FILTERS_ON_THE_WIRE, "page_size": "50", "page_index": "0"},
        answer=EMPTY_LIST,
    ),
    Case(lambda hero: hero.slots.count(**FILTERS), "GET /v1/slots/count", FILTERS_ON_THE_WIRE),
    Case(
        lambda hero: hero.slots.availability(**WHERE),
        "POST /v1/slots/availability",
        body=ON_THE_WIRE,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request)
async def test_each_method_makes_its_request(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """Path, query and body are those of the description, with just what was passed."""
    await case.check(hero, fake)


@pytest.mark.parametrize("act", [create, reserve])
@pytest.mark.parametrize(
    ("passed", "name"),
    [
        ({"start_time": START.replace(tzinfo=None)}, "start_time"),
        ({"duration": 0}, "duration"),
        ({"duration": float("nan")}, "duration"),
        ({"location_id": ""}, "location_id"),
        ({"patient_id": ["7"]}, "patient_id"),
        ({"suppress_mail": "no"}, "suppress_mail"),
    ],
)
async def test_what_cannot_be_reserved_is_refused(
    hero: HeroClient, fake: FakeHero, act: Any, passed: dict[str, Any], name: str
) -> None:
    """A value that can't be sent is named, before anything is asked or reserved."""
    await check_refused(hero, fake, act(**passed), name)


@pytest.mark.parametrize("act", [create, reserve])
async def test_a_refusal_shows_no_patient(hero: HeroClient, act: Any) -> None:
    """The frames that a refusal passed through do not hold why the patient comes."""
    with pytest.raises(InvalidRequestError) as caught:
        await act(reason="CANARY", duration=-1)(hero)
    assert "CANARY" not in own_locals(caught.value)


@pytest.mark.parametrize("fails", ["POST /v1/slots/availability", "POST /v1/appointments"])
async def test_a_failure_shows_no_patient(hero: HeroClient, fake: FakeHero, fails: str) -> None:
    """Whichever call of the flow fails, its frames do not hold why the patient comes."""
    fake.queue(Status(400), on=fails)
    fake.queue(Status(200, body=FREE), on="POST /v1/slots/availability")
    with pytest.raises(CallError) as caught:
        await reserve(reason="CANARY")(hero)
    assert "CANARY" not in f"{caught.value}{own_locals(caught.value)}"


@pytest.mark.parametrize("act", [create(), update(), reserve(check_availability=False)])
@troubles
async def test_a_booking_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """Whatever breaks, no reservation or change is on the wire twice, and the error says look."""
    await check_sent_once(act, trouble)


async def test_a_reservation_asks_first(hero: HeroClient, fake: FakeHero) -> None:
    """One question about the very slot, then one reservation of it, and nothing on leaving."""
    fake.queue(Status(200, body=FREE), on="POST /v1/slots/availability")
    fake.queue(Status(200, body=held()), on="POST /v1/appointments")
    async with hero.appointments.reserve(**WHERE, patient_id="7") as reservation:
        assert reservation.id == reservation.appointment.id == "9"
    assert [each.path for each in fake.requests] == ["/v1/slots/availability", "/v1/appointments"]
    for each in fake.requests:
        refuse_unlike_description(each)


async def test_a_taken_slot_is_not_reserved(hero: HeroClient, fake: FakeHero) -> None:
    """If the slot is taken, the block is not entered and nothing is reserved."""
    fake.queue(Status(200, body=TAKEN))
    with pytest.raises(SlotUnavailableError):
        await reserve()(hero)
    assert [each.path for each in fake.requests] == ["/v1/slots/availability"]


@pytest.mark.parametrize("answer", [b"{}", b'{"available": null}', b'{"free": true}'])
async def test_an_answer_that_says_nothing_stops_nobody(
    hero: HeroClient, fake: FakeHero, answer: bytes
) -> None:
    """A renamed field does not end all bookings: Hero itself refuses a slot that is taken."""
    fake.queue(Status(200, body=answer))
    fake.queue(Status(200, body=held()))
    await reserve()(hero)
    assert fake.count("POST", "/v1/appointments") == 1


async def test_the_question_may_be_repeated_but_the_reservation_not(
    hero: HeroClient, fake: FakeHero
) -> None:
    """A failing question is asked again; a failing reservation ends the flow."""
    fake.queue(Status(503), on="POST /v1/slots/availability")
    fake.queue(Status(200, body=FREE), on="POST /v1/slots/availability")
    fake.queue(Status(503), on="POST /v1/appointments")
    with pytest.raises(CallError) as caught:
        await reserve()(hero)
    assert caught.value.may_have_been_processed
    assert fake.count("POST", "/v1/slots/availability") == 2
    assert fake.count("POST", "/v1/appointments") == 1


@pytest.mark.parametrize(
    "until", ['"2025-06-15T12:05:00Z"', '"2025-06-15T13:05:00+01:00"', '"2025-06-15T12:05:00"']
)
async def test_a_reservation_knows_its_end(
    hero: HeroClient, fake: FakeHero, clock: Clock, until: str
) -> None:
    """It is aware, however it is written, and what is left is told by the client's clock."""
    fake.queue(Status(200, body=held(until)))
    async with hero.appointments.reserve(**WHERE, check_availability=False) as reservation:
        assert reservation.reserved_until == datetime(2025, 6, 15, 12, 5, tzinfo=UTC)
        assert (reservation.remaining(), reservation.expired) == (300.0, False)
        clock.now += 299
        assert (reservation.remaining(), reservation.expired) == (1.0, False)
        clock.now += 2
        assert (reservation.remaining(), reservation.expired) == (0.0, True)


@pytest.mark.parametrize("until", ["null", '"soon"', "7", "{}"])
async def test_an_unknown_end_is_none(hero: HeroClient, fake: FakeHero, until: str) -> None:
    """Where the API does not say until when it holds, nothing is made up."""
    fake.queue(Status(200, body=held(until)))
    async with hero.appointments.reserve(**WHERE, check_availability=False) as reservation:
        assert (reservation.reserved_until, reservation.remaining()) == (None, None)
        assert not reservation.expired


async def test_an_error_in_the_block_goes_on(hero: HeroClient, fake: FakeHero) -> None:
    """What the caller raises inside comes out as it is, and no call is made for it."""
    fake.queue(Status(200, body=held()))
    with pytest.raises(ZeroDivisionError):
        async with hero.appointments.reserve(**WHERE, check_availability=False):
            _ = 1 / 0
    assert len(fake.requests) == 1


def kind(duration: float) -> AppointmentType:
    """A type of appointments of that many minutes."""
    return AppointmentType.from_dict({"id": "1", "duration": duration})


@pytest.mark.parametrize(("appointment_type", "lasts"), [(None, 10.0), (kind(15), 15)])
async def test_a_slot_names_itself(
    hero: HeroClient, fake: FakeHero, appointment_type: AppointmentType | None, lasts: float
) -> None:
    """A slot gives the arguments that reserve it; the type's duration goes before its own."""
    case = Case(
        lambda view: view.appointments.create(**view.slots.arguments(SLOT, appointment_type)),
        "POST /v1/appointments",
        body={**ON_THE_WIRE, "duration": lasts},
    )
    await case.check(hero, fake)


@pytest.mark.parametrize("lacking", ["location_id", "start_time", "finish_time"])
async def test_a_slot_that_says_too_little_is_refused(hero: HeroClient, lacking: str) -> None:
    """Nothing is guessed where a slot does not say where or when it is."""
    fields = {name: value for name, value in SLOT.to_dict().items() if name != lacking}
    with pytest.raises(InvalidRequestError, match=f"slot.{lacking}"):
        hero.slots.arguments(Slot.from_dict(fields))


async def test_a_window_is_of_days(hero: HeroClient, fake: FakeHero) -> None:
    """A time of day is no date, and is refused rather than cut off."""
    window: Any = START + timedelta(hours=1)
    await check_refused(hero, fake, lambda view: view.slots.count(start_date=window), "start_date")
