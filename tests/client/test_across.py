"""One call for many practices: bounded, and the failure of one is the failure of one."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from hero_async import HeroClient, Outcome, PracticeView
from hero_async.errors import ConfigurationError, InvalidRequestError, PermissionDeniedError
from hero_async.testing import FakeHero
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio

PRACTICES = [str(number) for number in range(1, 41)]


@pytest.fixture
def fake() -> FakeHero:
    """A fake with forty practices, of three episodes each."""
    return FakeHero(practice_group_ids=PRACTICES, episodes=3)


@pytest.fixture
async def hero(fake: FakeHero) -> AsyncGenerator[HeroClient]:
    """A client of the first of them."""
    async with connect(fake) as hero:
        yield hero


class Work:
    """A call that takes a few turns, and knows how many of it are under way."""

    def __init__(self) -> None:
        self.under_way = self.most = self.done = 0

    async def __call__(self, practice: PracticeView) -> str:
        """The practice's own id."""
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            for _ in range(1 + int(practice.practice_group_id) % 3):
                await anyio.lowlevel.checkpoint()
        finally:
            self.under_way -= 1
        self.done += 1
        return practice.practice_group_id


async def episodes(practice: PracticeView) -> int:
    """How many episodes the practice has."""
    return len(await practice.episodes.list().collect())


async def test_all_outcomes_in_the_order_given(hero: HeroClient) -> None:
    """Awaited, there is an outcome for each practice, in the order of the practices."""
    outcomes = await hero.across(PRACTICES[::-1], Work(), concurrency=7)
    assert [each.practice_group_id for each in outcomes] == PRACTICES[::-1]
    assert [each.unwrap() for each in outcomes] == PRACTICES[::-1]


async def test_no_more_than_so_many_at_once(hero: HeroClient) -> None:
    """The bound holds, and is used."""
    work = Work()
    await hero.across(PRACTICES, work, concurrency=7)
    assert work.most == 7


async def test_outcomes_come_as_they_are_ready(hero: HeroClient) -> None:
    """Iterated, a quick practice does not wait for a slow one."""
    slow = anyio.Event()

    async def call(practice: PracticeView) -> None:
        if practice.practice_group_id == "1":
            await slow.wait()

    found: list[str] = []
    async with hero.across(["1", "2", "3"], call, concurrency=2) as outcomes:
        async for outcome in outcomes:
            found.append(outcome.practice_group_id)
            if len(found) == 2:
                slow.set()
    assert found == ["2", "3", "1"]


async def test_each_call_is_its_practices_own(hero: HeroClient, fake: FakeHero) -> None:
    """Every request carries the header of the practice it is for, as the server saw it."""
    outcomes = await hero.across(PRACTICES, episodes, concurrency=10)
    assert [each.unwrap() for each in outcomes] == [3] * 40
    assert {each.practice_group_id for each in fake.requests} == set(PRACTICES)


async def test_one_failure_stops_nobody_else(hero: HeroClient) -> None:
    """An error of the API, of the caller's own, or in an id is one practice's outcome."""

    async def call(practice: PracticeView) -> int:
        if practice.practice_group_id == "2":
            raise LookupError("mine")
        return await episodes(practice)

    outcomes = await hero.across(["1", "2", "unknown", "no id", "3"], call)
    kinds = [type(each.error) for each in outcomes]
    assert kinds == [type(None), LookupError, PermissionDeniedError, ConfigurationError, type(None)]
    with pytest.raises(LookupError):
        outcomes[1].unwrap()


async def test_a_cancellation_stops_all(hero: HeroClient) -> None:
    """Who cancels the whole stops every call, and it stays the caller's cancellation."""
    work = Work()
    with anyio.CancelScope() as scope:
        async with hero.across(PRACTICES, work, concurrency=3) as outcomes:
            async for _ in outcomes:
                scope.cancel()
    assert scope.cancelled_caught
    assert work.under_way == 0
    assert work.done < 40


async def leave(hero: HeroClient, work: Work, error: Exception | None) -> None:
    """Leave the block at the first outcome."""
    async with hero.across(PRACTICES, work, concurrency=3) as outcomes:
        async for _ in outcomes:
            if error is not None:
                raise error
            break


@pytest.mark.parametrize("error", [None, LookupError("mine")])
async def test_leaving_stops_the_rest(hero: HeroClient, error: Exception | None) -> None:
    """Leaving the block, also by an error, which arrives as it is, ends what is under way."""
    work = Work()
    if error is None:
        await leave(hero, work, error)
    else:
        with pytest.raises(LookupError) as caught:
            await leave(hero, work, error)
        assert caught.value is error
    assert work.under_way == 0
    assert work.done < 40


async def test_nobody_to_ask(hero: HeroClient) -> None:
    """No practices, no outcomes."""
    assert await hero.across([], Work()) == []


@pytest.mark.parametrize(
    ("practices", "concurrency", "named"),
    [(["1", "1"], 1, "practice_ids"), (["1"], 0, "concurrency"), (["1"], 1.5, "concurrency")],
)
async def test_what_would_go_wrong_is_refused(
    hero: HeroClient, practices: Sequence[str], concurrency: Any, named: str
) -> None:
    """A practice named twice would be called twice; a bound is a whole number above 0."""
    with pytest.raises(InvalidRequestError, match=named):
        hero.across(practices, Work(), concurrency=concurrency)


def test_an_outcome_does_not_show_its_value() -> None:
    """What a call gave may identify a patient."""
    assert "CANARY" not in repr(Outcome("1", value="CANARY"))
