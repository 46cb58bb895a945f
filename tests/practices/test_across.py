"""Many practices at once: nothing is lost, nothing left behind, nothing shown."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections import Counter
from collections.abc import AsyncGenerator
from typing import NoReturn

import anyio
import anyio.lowlevel
import pytest

from hero_async import HeroClient, HeroError, Outcome, PracticeView
from hero_async.testing import FakeHero
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio

PRACTICES = [str(number) for number in range(1, 1001)]


@pytest.fixture
async def hero() -> AsyncGenerator[HeroClient]:
    """A client whose calls here need no server."""
    async with connect(FakeHero()) as hero:
        yield hero


class Calls:
    """Calls that never end by themselves, and how many are under way."""

    def __init__(self, awaited: int) -> None:
        self.under_way = 0
        self.all_there = anyio.Event()
        self._awaited = awaited

    async def __call__(self, _: PracticeView) -> NoReturn:
        """Wait to be cancelled."""
        self.under_way += 1
        if self.under_way == self._awaited:
            self.all_there.set()
        try:
            await anyio.sleep_forever()
        finally:
            self.under_way -= 1
        raise AssertionError


async def test_a_thousand_practices() -> None:
    """Twenty at a time a thousand are read, each once and under its own header."""
    fake = FakeHero(practice_group_ids=PRACTICES, episodes=1)
    under_way, most = 0, 0

    async def read(practice: PracticeView) -> str:
        nonlocal under_way, most
        under_way, most = under_way + 1, max(most, under_way + 1)
        await anyio.lowlevel.checkpoint()
        await practice.episodes.list()
        under_way -= 1
        return practice.practice_group_id

    async with connect(fake) as hero:
        outcomes = await hero.across(PRACTICES, read, concurrency=20)
    assert [each.unwrap() for each in outcomes] == PRACTICES
    assert Counter(each.practice_group_id for each in fake.requests) == Counter(PRACTICES)
    assert most == 20


async def test_a_slow_reader_is_waited_for(hero: HeroClient) -> None:
    """Outcomes that nobody takes hold the calls up: at most two rounds are done ahead."""
    done = 0

    async def call(_: PracticeView) -> None:
        nonlocal done
        done += 1
        await anyio.lowlevel.checkpoint()

    async with hero.across(PRACTICES, call, concurrency=5) as outcomes:
        await anyio.wait_all_tasks_blocked()
        assert 5 <= done <= 10
        assert len([each async for each in outcomes]) == 1000


async def test_awaited_it_can_be_cancelled(hero: HeroClient) -> None:
    """A cancellation from outside ends every call before it goes on."""
    calls = Calls(20)

    async def read() -> None:
        await hero.across(PRACTICES, calls, concurrency=20)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(read)
        await calls.all_there.wait()
        tasks.cancel_scope.cancel()
    assert calls.under_way == 0


async def test_time_may_run_out(hero: HeroClient) -> None:
    """A timeout around it is a timeout, and ends every call."""
    calls = Calls(20)
    with pytest.raises(TimeoutError), anyio.fail_after(0.02):
        await hero.across(PRACTICES, calls, concurrency=20)
    assert calls.under_way == 0


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_task_may_be_cancelled_as_asyncio_does(hero: HeroClient) -> None:
    """`Task.cancel` ends every call, leaves no task, and is seen as the cancellation it is."""
    calls, before = Calls(20), asyncio.all_tasks()

    async def read() -> None:
        async with hero.across(PRACTICES, calls, concurrency=20) as outcomes:
            async for _ in outcomes:
                pass

    task = asyncio.create_task(read())
    await calls.all_there.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert calls.under_way == 0
    assert asyncio.all_tasks() <= before


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("concurrency", [1, 3, 10])
async def test_a_cancelled_future_is_one_practices_failure(
    hero: HeroClient, concurrency: int
) -> None:
    """A call that awaits what somebody else cancelled fails for its practice alone."""
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    future.cancel()

    async def call(practice: PracticeView) -> str:
        return await future if practice.practice_group_id == "2" else practice.practice_group_id

    with anyio.fail_after(60):
        outcomes = await hero.across(["1", "2", "3", "4"], call, concurrency=concurrency)
    assert [each.value for each in outcomes] == ["1", None, "3", "4"]
    assert isinstance(outcomes[1].error, HeroError)


@pytest.mark.parametrize("taken", [0, 1, 3])
async def test_nothing_is_left_open(hero: HeroClient, taken: int) -> None:
    """However many outcomes were taken, no stream is left for the collector to complain of."""

    async def call(_: PracticeView) -> None:
        await anyio.lowlevel.checkpoint()

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        async with hero.across(["1", "2", "3"], call, concurrency=2) as outcomes:
            for _ in range(taken):
                await anext(outcomes)
        del outcomes
        gc.collect()
    assert [each for each in seen if "Unclosed" in str(each.message)] == []


async def test_many_may_run_side_by_side(hero: HeroClient) -> None:
    """Calls across practices do not get in each other's way."""
    found: dict[str, list[str]] = {}

    async def call(practice: PracticeView) -> str:
        await anyio.lowlevel.checkpoint()
        return practice.practice_group_id

    async def read(*ids: str) -> None:
        outcomes = await hero.across(ids, call, concurrency=2)
        found[ids[0]] = [each.unwrap() for each in outcomes]

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(read, "1", "2", "3")
        tasks.start_soon(read, "4", "3", "2")
    assert found == {"1": ["1", "2", "3"], "4": ["4", "3", "2"]}


def test_an_outcome_shows_no_text_of_an_error() -> None:
    """The words of a caller's error may hold a patient's data; its kind does not."""
    shown = repr(Outcome[str]("7", error=ValueError("CANARY")))
    assert "CANARY" not in shown
    assert "ValueError" in shown


def test_unwrap_gives_what_came() -> None:
    """A value is given, None too, and an error is raised as it is."""
    error = ValueError("mine")
    assert Outcome("7", value="it").unwrap() == "it"
    assert Outcome[None]("7").unwrap() is None
    with pytest.raises(ValueError, match="mine") as caught:
        Outcome[str]("7", error=error).unwrap()
    assert caught.value is error
