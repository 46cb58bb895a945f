"""Promise 2: what is safe to repeat is repeated, as often and as late as said."""

import ssl
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from hero_async import RetryPolicy, Timeouts
from hero_async.errors import CallError, ConnectionFailedError, RateLimitError, StatusError
from tests.client.acts import get
from tests.client.clock import Clock
from tests.wire.behaviours import answer, drop, echo, half_a_status_line, hang, reset, torn
from tests.wire.heroes import connect, failure
from tests.wire.server import Behaviour, raw_server

pytestmark = pytest.mark.anyio

FAULTS = {
    **{str(status): answer(status) for status in (408, 429, 500, 502, 503, 504)},
    "reset": reset(),
    "drop": drop(),
    "torn body": torn(),
    "half a status line": half_a_status_line(),
}
faults = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
HERE = datetime(2025, 6, 15, 12, tzinfo=UTC)
THERE = datetime(2001, 1, 1, tzinfo=UTC)


def header_date(moment: datetime) -> str:
    """The moment as headers write it."""
    return format_datetime(moment, usegmt=True)


@faults
async def test_three_attempts_are_made(fault: Behaviour) -> None:
    """A trouble that lasts ends a GET after three attempts, with full waits between them."""
    clock = Clock()
    async with raw_server(fault) as server, connect(server, clock) as hero:
        error = await failure(get(hero), CallError)
        assert len(error.attempts) == 3
        assert len(server.requests) == 3
        assert [each.wait for each in error.attempts] == [*clock.slept, None]


@faults
async def test_a_passing_trouble_is_survived(fault: Behaviour) -> None:
    """A GET whose last attempt goes well succeeds, and all its requests were the same."""
    async with raw_server(fault, fault, echo()) as server, connect(server) as hero:
        await get(hero)
        assert len({request.raw for request in server.requests}) == 1
        assert len(server.requests) == 3


async def test_a_silent_server_is_asked_again() -> None:
    """A read time-out ends an attempt, not the call."""
    async with (
        raw_server(hang(), echo()) as server,
        connect(server, timeouts=Timeouts(read=0.05), retries=RetryPolicy(attempts=30)) as hero,
    ):
        await get(hero)
        assert len(set(server.used)) > 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 501, 505])
@pytest.mark.parametrize("headers", [{}, {"Retry-After": "0"}], ids=["", "Retry-After"])
async def test_final_answers_are_final(status: int, headers: dict[str, str]) -> None:
    """What another attempt can't change is asked once, Retry-After or not."""
    async with raw_server(answer(status, headers)) as server, connect(server) as hero:
        error = await failure(get(hero), StatusError)
        assert error.status == status
        assert len(server.requests) == 1


async def test_an_unproved_server_is_tried_once(server_tls: ssl.SSLContext) -> None:
    """A bad certificate does not get better: one connection, and nothing was sent."""
    async with raw_server(echo(), tls=server_tls) as server, connect(server) as hero:
        error = await failure(get(hero), ConnectionFailedError)
        await server.until(lambda: server.connections > 0)
        assert [each.outcome for each in error.attempts] == ["CertificateError"]
        assert not error.may_have_been_processed
        assert (server.connections, server.requests) == (1, [])


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After": "60"}, 60.0),
        ({"Retry-After": header_date(HERE + timedelta(seconds=9))}, 9.0),
        ({"Retry-After": header_date(THERE + timedelta(seconds=9))}, 0.0),
        (
            {"Retry-After": header_date(THERE + timedelta(seconds=9)), "Date": header_date(THERE)},
            9.0,
        ),
    ],
)
async def test_a_retry_after_is_waited_out_exactly(
    status: int, headers: dict[str, str], wait: float
) -> None:
    """Seconds or a date, read against the server's own clock: neither early nor late."""
    clock = Clock()
    timeouts = Timeouts(total=100)
    async with (
        raw_server(answer(status, headers), echo()) as server,
        connect(server, clock, timeouts=timeouts) as hero,
    ):
        await get(hero)
        assert clock.slept == [wait]
        assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("61", 61.0), ("86400", 86400.0), ("9" * 5000, float("inf"))],
    ids=["61", "86400", "9s"],
)
async def test_a_retry_after_that_is_too_long_ends_the_call(value: str, seconds: float) -> None:
    """It is not cut short: the call ends at once, and its error says how long it would be."""
    clock = Clock()
    async with (
        raw_server(answer(429, {"Retry-After": value}), echo()) as server,
        connect(server, clock, timeouts=Timeouts(total=1e9)) as hero,
    ):
        error = await failure(get(hero), RateLimitError)
        assert error.retry_after == seconds
        assert (clock.slept, len(server.requests)) == ([], 1)


@pytest.mark.parametrize(
    "value",
    ["-5", "soon", "", "1.5", "1, 2", "Sun, 15 Jun 99999999999999999999 12:00:00 GMT", "\xff"],
)
async def test_an_unreadable_retry_after_counts_as_none(value: str) -> None:
    """Negative numbers and garbage fall back to the wait after a 429, and to no error of ours."""
    clock = Clock()
    async with (
        raw_server(answer(429, {"Retry-After": value}), echo()) as server,
        connect(server, clock) as hero,
    ):
        await get(hero)
        assert clock.slept == [1.0]


async def test_the_last_429_says_how_long_to_wait() -> None:
    """When the attempts are used up, the error carries the server's last wish."""
    async with (
        raw_server(answer(429, {"Retry-After": "1"}), answer(429, {"Retry-After": "3"})) as server,
        connect(server, retries=RetryPolicy(attempts=2)) as hero,
    ):
        error = await failure(get(hero), RateLimitError)
        assert error.retry_after == 3.0
        assert not error.may_have_been_processed
