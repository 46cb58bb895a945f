"""Fetching ahead leaves nothing under way, hides no error, and makes none."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hero_async import Pager
from hero_async.errors import ServerError
from tests.client.properties import steady
from tests.paging.numbers import Numbers

pytestmark = pytest.mark.anyio

AHEAD = 3


async def read(numbers: Numbers, found: list[int], ahead: int = AHEAD) -> None:
    """Everything, with so many pages fetched ahead."""
    async with Pager(numbers.fetch).prefetch(ahead) as items:
        async for item in items:
            found.append(item)


def stuck_behind(index: int) -> Numbers:
    """A long list whose pages from this one on never come."""
    numbers = Numbers(1_000, 5)
    numbers.stuck = lambda each: each >= index
    return numbers


def assert_nothing_runs(numbers: Numbers) -> None:
    """Fail if a fetch is still under way; those that were cut off have noticed."""
    assert numbers.under_way == 0
    assert numbers.cut_off > 0


@settings(steady, max_examples=150, derandomize=True)
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@given(
    length=st.integers(0, 40),
    size=st.integers(1, 7),
    ahead=st.integers(1, 5),
    counts=st.booleans(),
)
def test_it_gives_what_reading_gives(
    backend: str, length: int, size: int, ahead: int, counts: bool
) -> None:
    """Whatever the list and however far ahead: all items, in order, within the bound."""
    numbers, found = Numbers(length, size, counts=counts), list[int]()
    anyio.run(read, numbers, found, ahead, backend=backend)
    assert found == list(range(length))
    assert numbers.under_way == 0
    if counts:  # else pages that were dropped may still be ending while others begin
        assert numbers.most_under_way <= ahead + 1


@pytest.mark.parametrize("length", [25, 27, 30])
async def test_nothing_is_fetched_behind_the_end(length: int) -> None:
    """A total says where the list ends: behind the empty page that proves it nothing is asked."""
    numbers = Numbers(length, 5)
    await read(numbers, [])
    assert sorted(numbers.asked) == list(range(-(-length // 5) + 1))


async def test_a_single_page_is_fetched_once() -> None:
    """Where there are no pages, none are fetched ahead."""
    numbers = Numbers(5, 5)
    async with Pager(numbers.fetch, one_page=True).prefetch(AHEAD) as items:
        assert [item async for item in items] == list(range(5))
    assert numbers.asked == [0]


async def test_an_early_exit_cuts_off_what_is_under_way() -> None:
    """Leaving the block ends the fetches that nobody will look at."""
    numbers = stuck_behind(1)
    async with Pager(numbers.fetch).prefetch(AHEAD) as items:
        assert await anext(items) == 0
    assert_nothing_runs(numbers)


async def test_the_callers_error_arrives_as_itself() -> None:
    """What the body raises comes out as the very same object, in no group."""
    numbers, mine = stuck_behind(1), LookupError("mine")

    async def body() -> None:
        async with Pager(numbers.fetch).prefetch(AHEAD) as items:
            await anext(items)
            raise mine

    with pytest.raises(LookupError) as caught:
        await body()
    assert caught.value is mine
    assert_nothing_runs(numbers)


async def wait_for_a_stuck_page(numbers: Numbers) -> None:
    """Read up to where nothing comes any more."""
    found: list[int] = []
    with pytest.raises(anyio.get_cancelled_exc_class()):
        await read(numbers, found)
    assert found == list(range(10))
    await anyio.lowlevel.checkpoint_if_cancelled()


async def test_a_cancelled_scope_ends_it() -> None:
    """A scope around the block that is cancelled ends it, and takes the cancellation back."""
    numbers = stuck_behind(2)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(wait_for_a_stuck_page, numbers)
        await anyio.wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()
    assert_nothing_runs(numbers)


async def test_move_on_after_moves_on() -> None:
    """Time that is over before the block begins is the caller's to notice."""
    numbers = stuck_behind(0)
    with anyio.move_on_after(0) as scope:
        await read(numbers, [])
    assert scope.cancelled_caught
    assert numbers.under_way == 0


async def test_fail_after_fails() -> None:
    """A deadline around the block is a TimeoutError, in no group."""
    numbers = stuck_behind(0)
    with pytest.raises(TimeoutError), anyio.fail_after(0):
        await read(numbers, [])
    assert numbers.under_way == 0


async def on_asyncio_alone(numbers: Numbers) -> None:
    """A deadline of asyncio's own, that passes while a page is stuck."""
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as timeout:
        async with Pager(numbers.fetch).prefetch(AHEAD) as items:
            async for item in items:
                if item == 9:
                    timeout.reschedule(loop.time())


def test_a_timeout_of_asyncio_fails() -> None:
    """`asyncio.timeout` around the block is a TimeoutError, and no task is left behind."""

    async def main() -> set[asyncio.Task[object]]:
        with pytest.raises(TimeoutError):
            await on_asyncio_alone(numbers)
        return asyncio.all_tasks() - {asyncio.current_task()}

    numbers = stuck_behind(2)
    assert asyncio.run(main()) == set()
    assert_nothing_runs(numbers)


@pytest.mark.parametrize("error", [ServerError("page 3"), LookupError("a transport's own")])
async def test_an_error_ahead_waits_for_its_turn(error: Exception) -> None:
    """A page ahead that fails, in whatever way, raises when one gets there, as itself."""
    numbers, found = Numbers(50, 5), list[int]()
    numbers.errors[3] = error
    with pytest.raises(type(error)) as caught:
        await read(numbers, found)
    assert caught.value is error
    assert found == list(range(15))


async def test_an_error_ahead_that_nobody_reaches_is_none() -> None:
    """Who leaves before the page that failed never hears of it."""
    numbers = Numbers(50, 5)
    numbers.errors = {index: ServerError("unread") for index in range(1, 10)}
    async with Pager(numbers.fetch).prefetch(AHEAD) as items:
        assert [await anext(items) for _ in range(5)] == [0, 1, 2, 3, 4]


async def go_on(items: AsyncIterator[int], numbers: Numbers, found: list[int]) -> None:
    """Read on, mending the server at its first error."""
    try:
        found += [await anext(items) for _ in range(11)]
    except ServerError:
        numbers.errors.clear()
    found[:] = [*range(10), *[item async for item in items]]


async def test_it_goes_on_after_an_error() -> None:
    """The page that failed is fetched again when the same iterator is asked once more."""
    numbers, found = Numbers(50, 5), list[int]()
    numbers.errors[2] = ServerError("page 2")
    async with Pager(numbers.fetch).prefetch(AHEAD) as items:
        await go_on(items, numbers, found)
    assert found == list(range(50))
    assert numbers.asked.count(2) == 2


async def test_stepping_back_drops_what_is_stale() -> None:
    """Pages that were fetched before the list moved are fetched anew, and nothing is skipped."""
    numbers, found = Numbers(40, 5), list[int]()
    async with Pager(numbers.fetch).prefetch(AHEAD) as items:
        async for item in items:
            found.append(item)
            if item == 12:
                del numbers.rows[:10]
    assert found == list(range(40))
    assert numbers.asked.count(2) > 1
