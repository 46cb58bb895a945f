"""Promise 10: options of a call or of a view, over the same connections."""

import pytest

from hero_async import RequestOptions, RetryPolicy
from hero_async.errors import DeadlineExceededError, InvalidRequestError, ServerError
from tests.client.acts import create_note, get, update
from tests.client.clock import Clock
from tests.wire.behaviours import answer, echo, hang
from tests.wire.heroes import connect, failure
from tests.wire.server import raw_server

pytestmark = pytest.mark.anyio

TRACED = RequestOptions(headers={"X-Trace-Id": "t-1"})


async def test_headers_of_one_call_are_of_that_call() -> None:
    """A header given for a call is sent with it, and not with the next."""
    async with raw_server(echo()) as server, connect(server) as hero:
        await hero.episodes.get("1", options=TRACED)
        await get(hero)
        assert [each.headers.get("x-trace-id") for each in server.requests] == ["t-1", None]


async def test_options_of_a_view_stay_in_the_view() -> None:
    """A view's headers go with its calls only: neither its origin's nor another practice's."""
    async with raw_server(echo()) as server, connect(server) as hero:
        view = hero.with_options(TRACED)
        for each in (view, hero, hero.for_practice("2"), view.for_practice("3")):
            await get(each)
        found = [each.headers for each in server.requests]
        assert [each.get("x-trace-id") for each in found] == ["t-1", None, None, "t-1"]
        assert [each["x-practice-group-id"] for each in found] == ["1", "1", "2", "3"]


async def test_views_share_the_connections() -> None:
    """Any number of views cost one connection when they call in turn."""
    async with raw_server(echo()) as server, connect(server) as hero:
        for number in range(5):
            options = RequestOptions(timeout=10 + number)
            await get(hero.with_options(options).for_practice(str(number)))
        assert server.used == [1] * 5


async def test_options_of_a_call_go_before_those_of_the_view() -> None:
    """Where both say something the call's wins; headers of both are sent."""
    view_headers = {"x-trace-id": "view", "x-from": "view"}
    async with raw_server(echo(), answer(503)) as server, connect(server) as hero:
        view = hero.with_options(RequestOptions(retries=1, headers=view_headers))
        await view.episodes.get("1", options=TRACED)
        headers = server.requests[0].headers
        assert (headers["x-trace-id"], headers["x-from"]) == ("t-1", "view")
        await failure(view.episodes.get("1", options=RequestOptions(timeout=9)), ServerError)
        assert len(server.requests) == 1 + 2
        await failure(view.episodes.get("1", options=RequestOptions(retries=0)), ServerError)
        assert len(server.requests) == 1 + 2 + 1


@pytest.mark.parametrize("retries", [0, 1, 4])
async def test_retries_count_what_follows_the_first_attempt(retries: int) -> None:
    """`retries=0` tries once, and so on."""
    async with raw_server(answer(503)) as server, connect(server) as hero:
        await failure(get(hero.with_options(RequestOptions(retries=retries))), ServerError)
        assert len(server.requests) == retries + 1


async def test_a_policy_of_a_call_replaces_the_clients() -> None:
    """A whole policy can be given, with waits of its own."""
    clock = Clock()
    options = RequestOptions(retries=RetryPolicy(attempts=2, base=3))
    async with raw_server(answer(503)) as server, connect(server, clock) as hero:
        await failure(hero.episodes.get("1", options=options), ServerError)
        assert (clock.slept, len(server.requests)) == ([3.0], 2)


@pytest.mark.parametrize("retries", [9, RetryPolicy(attempts=10)])
async def test_no_option_makes_a_write_repeatable(retries: int | RetryPolicy) -> None:
    """However many retries are asked for, what may have been processed is sent once."""
    async with raw_server(answer(503)) as server, connect(server) as hero:
        view = hero.with_options(RequestOptions(retries=retries))
        await failure(update(view), ServerError)
        await failure(create_note(view), ServerError)
        assert len(server.requests) == 2


async def test_the_time_of_a_view_is_its_own() -> None:
    """A hurried view gives up; the client behind it goes on as before."""
    async with raw_server(hang(), echo()) as server, connect(server) as hero:
        hurried = hero.with_options(RequestOptions(timeout=0.1, retries=0))
        await failure(get(hurried), DeadlineExceededError)
        await get(hero)


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_time_is_above_zero(timeout: float) -> None:
    """A time in which nothing can be done is refused, not waited for."""
    with pytest.raises(InvalidRequestError, match="timeout"):
        RequestOptions(timeout=timeout)


def test_retries_are_not_negative() -> None:
    """Fewer than no retries is refused."""
    with pytest.raises(InvalidRequestError, match="retries"):
        RequestOptions(retries=-1)


def test_options_do_not_show_headers() -> None:
    """What is sent along may be a token of somebody's: no repr shows it."""
    assert "t-1" not in repr(TRACED)
