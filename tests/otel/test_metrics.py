"""What is measured, in which unit, and by how few attributes."""

from __future__ import annotations

import json
import random

import anyio
import pytest

from hero_async import RequestOptions
from hero_async.errors import CallError, DeadlineExceededError
from hero_async.testing import FakeHero, Status
from tests.client.acts import create_note, get, token
from tests.client.clock import Clock
from tests.client.heroes import connect
from tests.otel.recording import Recorder

pytestmark = pytest.mark.anyio

CALLS = "http.client.request.duration"
EPISODE = {
    "http.request.method": "GET",
    "url.template": "/v1/episodes/{id}",
    "server.address": "hero.invalid",
    "server.port": 443,
}


async def test_calls_are_measured_by_the_conventions() -> None:
    """Seconds of whole calls, by template, status and kind of error."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    async with connect(fake, hooks=recorder.hooks) as hero:
        fake.queue(Status(503))
        await get(hero)
        fake.queue(Status(404))
        with pytest.raises(CallError):
            await get(hero)
    ended: list[tuple[dict[str, object], object]] = [({"http.response.status_code": 200}, (1, 0.5))]
    ended.append(({"http.response.status_code": 404, "error.type": "404"}, (1, 0.0)))
    assert recorder.points(CALLS) == [(EPISODE | how, value) for how, value in ended]
    assert recorder.units()[CALLS] == "s"


async def test_a_plain_local_server_has_its_port() -> None:
    """Address and port are those of the settings."""
    recorder = Recorder()
    address = "http://127.0.0.1/mock"
    async with connect(FakeHero(), base_url=address, hooks=recorder.hooks) as hero:
        with pytest.raises(CallError):
            await get(hero)
    ((found, _),) = recorder.points(CALLS)
    assert (found["server.address"], found["server.port"]) == ("127.0.0.1", 80)


async def test_attempts_and_retries_are_counted() -> None:
    """Each attempt by outcome and fate, each wait by its reason."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(Status(429))
    async with connect(fake, hooks=recorder.hooks, max_requests_per_second=0.5) as hero:
        await get(hero)
    counted = {
        (found["hero.operation"], found["hero.attempt.outcome"], found["hero.attempt.fate"]): value
        for found, value in recorder.points("hero.client.attempts")
    }
    assert counted == {
        ("get_episode", "429", "rejected"): 1,
        ("get_episode", "200", "answered"): 1,
    }
    waited = {
        found["hero.wait.reason"]: value
        for found, value in recorder.points("hero.client.wait.duration")
    }
    assert waited == {"slot": (2, 0.0), "retry": (1, 1.0), "pace": (1, 1.0)}


async def test_the_queue_is_measured_also_by_who_leaves_it() -> None:
    """A call whose time runs out in the queue is in the waits: they are longest when it matters."""
    recorder, fake, clock = Recorder(), FakeHero(episodes=1), Clock()
    async with connect(fake, clock, hooks=recorder.hooks, max_connections=1) as hero:
        slot = await hero._transport.slots.take()  # pyright: ignore[reportPrivateUsage]  # another call's

        async def ask() -> None:
            with pytest.raises(DeadlineExceededError):
                await hero.episodes.get("1", options=RequestOptions(timeout=0.01))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(ask)
            await anyio.wait_all_tasks_blocked()
            clock.now += 3.0
        await hero._transport.slots.give_back(slot, intact=True)  # pyright: ignore[reportPrivateUsage]  # likewise
    ((found, value),) = recorder.points("hero.client.wait.duration")
    assert (found["hero.wait.reason"], value) == ("slot", (1, 3.0))


async def test_slots_in_use_are_told() -> None:
    """While a call is on the wire it has one; afterwards there is none."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    seen: list[object] = []
    transport = fake.transport()
    handle = transport.handle_async_request

    async def look(request: object) -> object:
        seen.append(recorder.points("hero.client.slots.used"))
        return await handle(request)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # passed on

    transport.handle_async_request = look  # type: ignore[method-assign, assignment]  # pyright: ignore[reportAttributeAccessIssue]  # a look in between
    async with connect(fake, hooks=recorder.hooks, transport=transport) as hero:
        await get(hero)
    assert seen == [[({}, 1)]]
    assert recorder.points("hero.client.slots.used") == [({}, 0)]


async def test_the_budget_is_told() -> None:
    """What is left of it, and how often it said no."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(Status(500), times=99)
    async with connect(fake, hooks=recorder.hooks) as hero:
        for _ in range(20):
            with pytest.raises(CallError):
                await get(hero)
    assert recorder.points("hero.client.retry_budget.left") == [({}, 10)]
    assert recorder.points("hero.client.retry_budget.refusals") == [({}, 3)]


async def test_mints_are_counted() -> None:
    """A token that is still good is not minted again."""
    recorder = Recorder()
    async with connect(FakeHero(), hooks=recorder.hooks) as hero:
        for _ in range(3):
            await token(hero)
    assert recorder.points("hero.client.token.mints") == [({"hero.token.kind": "elements"}, 1)]


async def test_drift_is_counted_by_place() -> None:
    """An unknown field counts for its record: what the server calls it could be anything."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    episode = {"id": "1", "status": "triaged", "CANARY": 1, "MAGPIE": 2}
    fake.queue(Status(200, body=json.dumps(episode).encode()))
    async with connect(fake, hooks=recorder.hooks) as hero:
        await get(hero)
    counted = {
        (found["hero.operation"], found["hero.drift.place"], found["hero.drift.kind"]): value
        for found, value in recorder.points("hero.client.drifts")
    }
    assert counted["get_episode", "Episode.*", "unknown field"] == 2
    assert counted["get_episode", "Episode.status", "unknown value"] == 1


async def test_series_stay_few() -> None:
    """A thousand calls for many practices and episodes make no more series than a handful."""
    recorder = Recorder(practice_group_id=True)
    fake = FakeHero(practice_group_ids=[str(each) for each in range(50)], episodes=100)
    chance = random.Random(1)  # noqa: S311  # the same calls at every run
    async with connect(fake, hooks=recorder.hooks) as hero:
        for _ in range(500):
            view = hero.for_practice(str(chance.randrange(50)))
            try:
                await view.episodes.get(str(chance.randrange(5000)))
                await create_note(view)
            except CallError:
                continue
    series = recorder.series()
    assert max(series.values()) <= 4
    assert len(series) == 5
