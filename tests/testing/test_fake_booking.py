"""Slots and appointments, by the fake's clock."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from threading import RLock
from typing import Any

import anyio
import httpx
import pytest
from attrs import define

from hero_async.testing import Appointment, FakeHero
from hero_async.testing.state.diary import Diary
from tests.testing.clients import client_of
from tests.testing.furnished import BOOKING, MONDAY
from tests.testing.moment import NOW

pytestmark = pytest.mark.anyio

DAY = "start_date=2025-06-16&end_date=2025-06-16"


@define
class Clock:
    """A clock that the test turns."""

    now: float = NOW

    def __call__(self) -> float:
        """The time, in seconds since the epoch."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The clock of `fake`: a Sunday afternoon."""
    return Clock()


@pytest.fixture
def fake(clock: Clock) -> FakeHero:
    """A fake that keeps a reservation for ten minutes."""
    return FakeHero(
        practice_group_ids=("1", "2"), reservation_minutes=10, max_page_size=500, now=clock
    )


@pytest.fixture
async def client(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A client that acts for practice "1"."""
    async with client_of(fake, "1") as client:
        yield client


async def slots(client: httpx.AsyncClient, query: str = "") -> list[dict[str, Any]]:
    """The free slots asked for."""
    return list((await client.get(f"/v1/slots?page_size=500&{query}")).json()["data"])


async def reserve(client: httpx.AsyncClient, **changes: Any) -> httpx.Response:
    """Ask for the first slot of Monday, or for what is changed of it."""
    return await client.post("/v1/appointments", json=BOOKING | changes)


async def is_free(client: httpx.AsyncClient) -> bool:
    """Whether the first slot of Monday can be had."""
    return bool((await client.post("/v1/slots/availability", json=BOOKING)).json()["available"])


async def test_lists_slots_in_a_window(client: httpx.AsyncClient) -> None:
    """Only what starts in the window is listed, the earliest first; a day counts whole."""
    day = await slots(client, DAY)
    hour = await slots(client, "start_date=2025-06-16T10:00:00Z&end_date=2025-06-16T11:00:00Z")
    starts = [slot["start_time"] for slot in day]
    assert {start[:10] for start in starts} == {"2025-06-16"}
    assert starts == sorted(starts)
    assert {slot["start_time"][11:16] for slot in hour} == {"10:00", "10:30"}


async def test_has_no_slot_in_the_past_or_far_ahead(client: httpx.AsyncClient) -> None:
    """Every slot lies between now and two weeks from now, on a weekday."""
    starts = [datetime.fromisoformat(slot["start_time"]) for slot in await slots(client)]
    now = datetime.fromtimestamp(NOW, UTC)
    assert all(0 < (start - now).total_seconds() < 14 * 86_400 for start in starts)
    assert {start.weekday() for start in starts} == set(range(5))
    assert await slots(client, "start_date=2020-01-01&end_date=2020-01-02") == []


async def test_counts_what_the_filters_leave(client: httpx.AsyncClient) -> None:
    """The count is that of the slots which the practitioner has for the type in the window."""
    query = f"{DAY}&practitioner_id=2&appointment_type_id=1&location_id=1"
    counted = (await client.get(f"/v1/slots/count?{query}")).json()["count"]
    listed = [
        slot
        for slot in await slots(client, DAY)
        if (slot["practitioner_id"], slot["appointment_type_id"]) == ("2", "1")
    ]
    assert counted == len(listed) == 6


@pytest.mark.parametrize("query", ["start_date=soon", "end_date=2025-13-01"])
async def test_refuses_a_window_that_is_none(client: httpx.AsyncClient, query: str) -> None:
    """A start or an end that is no date is a 400."""
    assert (await client.get(f"/v1/slots?{query}")).status_code == 400


async def test_shows_one_slot_as_long_as_it_is_free(client: httpx.AsyncClient) -> None:
    """A listed slot is found by its id, and no longer once it is taken."""
    slot = (await slots(client))[0]
    assert (await client.get(f"/v1/slots/{slot['id']}")).json() == slot
    assert (slot["start_time"], slot["practitioner_id"]) == (MONDAY, "1")
    await reserve(client)
    assert (await client.get(f"/v1/slots/{slot['id']}")).status_code == 404


async def test_reserves_for_as_long_as_it_says(client: httpx.AsyncClient, clock: Clock) -> None:
    """A reservation takes the slot until `reserved_until`, then it is gone and the slot is free."""
    assert await is_free(client)
    made = (await reserve(client, patient_id="1")).json()
    until = datetime.fromisoformat(made["reserved_until"]).timestamp()
    assert until == NOW + 600
    clock.now = until - 1
    assert not await is_free(client)
    assert (await client.get(f"/v1/appointments/{made['id']}")).json()["patient_id"] == "1"
    clock.now = until
    assert await is_free(client)
    assert (await client.get(f"/v1/appointments/{made['id']}")).status_code == 404
    assert (await client.get("/v1/appointments")).json() == {"data": [], "count": 0}


async def test_never_reserves_a_slot_twice(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A second reservation is a 400 in the documented shape, of another type of visit too."""
    first, second = await reserve(client), await reserve(client)
    other = await reserve(client, appointment_type_id="2", duration=20)
    assert [each.status_code for each in (first, second, other)] == [200, 400, 400]
    assert [each["path"] for each in second.json()["message"]] == [["start_time"]]
    assert len(fake.appointments()) == 1
    assert (await reserve(client, practitioner_id="2")).status_code == 200


async def test_one_of_many_at_once_gets_the_slot(fake: FakeHero) -> None:
    """However many ask over the wire at the same time, and whatever the test asks, one gets it."""
    statuses: list[int] = []
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}

    async def ask(client: httpx.AsyncClient) -> None:
        statuses.append((await reserve(client)).status_code)
        assert len(fake.appointments()) == 1

    async with (
        fake.serve() as url,
        httpx.AsyncClient(base_url=url, headers=headers, trust_env=False) as client,
        anyio.create_task_group() as tasks,
    ):
        for _ in range(20):
            tasks.start_soon(ask, client)
    assert sorted(statuses) == [200] + [400] * 19


class WatchedLock:
    """A lock that knows whether it is held."""

    def __init__(self) -> None:
        self.depth = 0
        self._lock = RLock()

    def __enter__(self) -> None:
        self._lock.acquire()
        self.depth += 1

    def __exit__(self, *_: object) -> None:
        self.depth -= 1
        self._lock.release()


async def test_looks_and_books_in_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between looking whether a slot is free and taking it, no other thread gets in."""
    lock, held = WatchedLock(), list[int]()
    monkeypatch.setattr("hero_async.testing.state.practice.RLock", lambda: lock)
    fits = Diary.fits

    def watched(self: Diary, wanted: Appointment, at: datetime) -> bool:
        held.append(lock.depth)
        return fits(self, wanted, at)

    monkeypatch.setattr(Diary, "fits", watched)
    async with client_of(FakeHero(now=lambda: NOW), "1") as client:
        assert (await reserve(client)).status_code == 200
    assert held == [1]
    assert lock.depth == 0


async def test_reserves_twice_if_told_not_to_look(client: httpx.AsyncClient) -> None:
    """`suppress_availability_check` books over what is there."""
    await reserve(client)
    assert (await reserve(client, suppress_availability_check=True)).status_code == 200


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"start_time": "2025-06-16T09:10:00Z"}, 400),
        ({"start_time": "2025-06-14T09:00:00Z"}, 400),
        ({"start_time": "2026-06-15T09:00:00Z"}, 400),
        ({"start_time": None}, 400),
        ({"start_time": "9999-12-31T23:59:59Z"}, 400),
        ({"duration": 0}, 400),
        ({"duration": 1e300}, 400),
        ({"appointment_type_id": "99"}, 404),
        ({"location_id": "99"}, 404),
        ({"practitioner_id": "99"}, 404),
        ({"patient_id": "11"}, 404),
    ],
)
async def test_refuses_what_cannot_be_had(
    client: httpx.AsyncClient, fake: FakeHero, changes: dict[str, Any], status: int
) -> None:
    """No slot there and then is a 400; somebody, something or somewhere unknown a 404."""
    assert (await reserve(client, **changes)).status_code == status
    assert fake.appointments() == ()


async def test_moves_only_what_is_unconfirmed(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """An edit frees the old time; once confirmed, the appointment stays where it is."""
    number = (await reserve(client)).json()["id"]
    move = {"start_time": "2025-06-16T09:30:00Z", "duration": 10, "practitioner_id": "1"}
    moved = await client.put(f"/v1/appointments/{number}", json=move)
    assert (moved.status_code, moved.json()["start_time"]) == (200, "2025-06-16T09:30:00.000Z")
    assert await is_free(client)
    await fake.confirm_appointment(number)
    back = move | {"start_time": MONDAY}
    assert (await client.put(f"/v1/appointments/{number}", json=back)).status_code == 400
    assert await is_free(client)


async def test_does_not_move_onto_another(client: httpx.AsyncClient) -> None:
    """An edit to a time that is taken is a 400; one to its own time is not."""
    first = (await reserve(client)).json()["id"]
    await reserve(client, start_time="2025-06-16T09:30:00Z")
    move = {"start_time": "2025-06-16T09:30:00Z", "duration": 10, "practitioner_id": "1"}
    assert (await client.put(f"/v1/appointments/{first}", json=move)).status_code == 400
    stay = move | {"start_time": MONDAY}
    assert (await client.put(f"/v1/appointments/{first}", json=stay)).status_code == 200


async def test_keeps_what_is_confirmed(
    client: httpx.AsyncClient, fake: FakeHero, clock: Clock
) -> None:
    """A confirmed appointment outlives its reservation; one that ran out is not confirmed."""
    kept, lost = (await reserve(client)).json(), (await reserve(client, practitioner_id="2")).json()
    await fake.confirm_appointment(kept["id"])
    clock.now += 3600
    shown = (await client.get(f"/v1/appointments/{kept['id']}")).json()
    assert (shown["reserved_until"], shown["booking_confirmed_at"]) == (
        None,
        "2025-06-15T15:06:40.500Z",
    )
    with pytest.raises(LookupError):
        await fake.confirm_appointment(lost["id"])
    assert [each.id for each in fake.appointments()] == [kept["id"]]


async def test_types_and_practitioners_tell_what_is_free(client: httpx.AsyncClient) -> None:
    """A type shows how many slots it has and the next; place and availability narrow both."""
    types = (await client.get("/v1/appointment_types?location_ids=1")).json()["data"]
    assert [each["slot_count"] for each in types] == [120, 120]
    assert {each["next_available_at"] for each in types} == {MONDAY}
    for path in ("/v1/appointment_types", "/v1/practitioners"):
        elsewhere = await client.get(f"{path}?location_ids=99")
        busy = await client.get(f"{path}?has_availability=false")
        assert (elsewhere.json()["count"], busy.json()["count"]) == (0, 0)
    assert (await client.get("/v1/practitioners?appointment_type_ids=2")).json()["count"] == 2
