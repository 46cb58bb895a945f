"""When a call is tried again, and how long it waits first. No clock, no I/O."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hero_async.retry import Fate, Outcome, RetryPolicy, may_repeat, outcome_of_status, retry_after
from hero_async.runtime import Runtime
from tests.client.clock import highest
from tests.client.properties import steady

NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)
USUAL = RetryPolicy()
NEVER_REPEATED = [400, 401, 403, 404, 409, 422, 501, 505]

seconds = st.floats(min_value=0, max_value=1e6)
statuses = st.integers(min_value=100, max_value=599)
policies = st.builds(
    RetryPolicy,
    attempts=st.integers(min_value=1, max_value=50),
    base=seconds,
    throttled_base=seconds,
    cap=seconds,
    max_retry_after=seconds,
)
outcomes = st.builds(
    Outcome,
    fate=st.sampled_from(Fate),
    transient=st.booleans(),
    status=st.none() | statuses,
    retry_after=st.none() | st.floats(min_value=0),
)
attempts = st.integers(min_value=1, max_value=60)


def wait(
    outcome: Outcome, policy: RetryPolicy = USUAL, attempt: int = 1, *, share: float = 1.0
) -> float | None:
    """The wait of a repeatable call when chance draws this share of its range."""

    def drawn(low: float, high: float) -> float:
        return low + (high - low) * share

    return policy.wait(outcome, attempt=attempt, repeatable=True, uniform=drawn)


def header_date(moment: datetime) -> str:
    """The moment as headers write it."""
    return format_datetime(moment, usegmt=True)


@steady
@given(policies, attempts, st.floats(min_value=0, max_value=1))
def test_waits_are_drawn_from_zero_to_the_backoff(
    policy: RetryPolicy, attempt: int, share: float
) -> None:
    """Full jitter: anything from zero to the doubled base, and never above the cap."""
    assume(attempt < policy.attempts)
    limit = min(policy.cap, policy.base * 2 ** (attempt - 1))
    assert wait(outcome_of_status(503), policy, attempt, share=share) == limit * share


def test_the_backoff_doubles_up_to_the_cap() -> None:
    """The longest possible waits of the usual policy, given more attempts."""
    policy = RetryPolicy(attempts=9)
    found = [wait(outcome_of_status(503), policy, attempt) for attempt in range(1, 10)]
    assert found == [0.5, 1, 2, 4, 8, 16, 20, 20, None]


@pytest.mark.parametrize("attempt", [65, 1_100, 5_000, 999_999])
def test_the_backoff_never_overflows(attempt: int) -> None:
    """However often a call was tried, the wait before the next attempt is the cap."""
    assert wait(outcome_of_status(503), RetryPolicy(attempts=10**6), attempt) == USUAL.cap


def test_too_many_requests_wait_longer() -> None:
    """After a 429 without a Retry-After the backoff starts from a base of its own."""
    found = [wait(outcome_of_status(429), RetryPolicy(throttled_base=3), n) for n in (1, 2, 3)]
    assert found == [3, 6, None]


@steady
@given(policies, outcomes, attempts, st.booleans())
def test_attempts_are_limited(
    policy: RetryPolicy, outcome: Outcome, attempt: int, repeatable: bool
) -> None:
    """However it ended, the last allowed attempt is the last."""
    found = policy.wait(outcome, attempt=attempt, repeatable=repeatable, uniform=highest)
    assert found is None or attempt < policy.attempts


@steady
@given(policies, outcomes, attempts)
def test_what_may_have_been_processed_is_not_repeated(
    policy: RetryPolicy, outcome: Outcome, attempt: int
) -> None:
    """An operation that is not repeatable is sent again only if the server did nothing."""
    found = policy.wait(outcome, attempt=attempt, repeatable=False, uniform=highest)
    assert found is None or outcome.fate in {Fate.NEVER_SENT, Fate.REJECTED}


@steady
@given(statuses.filter(lambda status: status != 429))
def test_no_answer_but_429_says_that_nothing_was_done(status: int) -> None:
    """Only 429 lets a call that is not repeatable go out again, not even 503 does."""
    assert not may_repeat(outcome_of_status(status, 1.0), repeatable=False)


@pytest.mark.parametrize("status", NEVER_REPEATED)
@pytest.mark.parametrize("wish", [None, 0.0, 5.0])
def test_final_answers_are_final(status: int, wish: float | None) -> None:
    """What another attempt can't change is never tried again, Retry-After or not."""
    assert wait(outcome_of_status(status, wish)) is None


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_passing_troubles_are_tried_again(status: int) -> None:
    """A repeatable call survives each status that may be another one next time."""
    assert wait(outcome_of_status(status)) is not None


@pytest.mark.parametrize("status", [500, 501, 502, 503, 504, 505, 599, 408])
def test_a_failing_server_may_have_acted(status: int) -> None:
    """After a 5xx or a 408 nobody knows whether the call was processed."""
    assert outcome_of_status(status).fate == Fate.MAYBE_PROCESSED


@pytest.mark.parametrize("wish", [0.0, 7.0, 60.0])
def test_a_retry_after_is_waited_out_exactly(wish: float) -> None:
    """The server's wish replaces the backoff, without jitter that would come too early."""
    assert wait(outcome_of_status(429, wish), share=0.0) == wish


@pytest.mark.parametrize("wish", [60.1, 3600.0, float("inf")])
def test_a_retry_after_that_is_too_long_ends_the_call(wish: float) -> None:
    """A wish above the limit is not cut short: the call gives up."""
    assert wait(outcome_of_status(429, wish)) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", 0.0),
        ("120", 120.0),
        ("  5 ", 5.0),
        ("9" * 14, 99_999_999_999_999.0),
        ("9" * 15, float("inf")),
        ("9" * 5000, float("inf")),
    ],
)
def test_retry_after_in_seconds(value: str, expected: float) -> None:
    """Digits are seconds, however many there are."""
    assert retry_after(value, None, NOW) == expected


@pytest.mark.parametrize(
    "value", [None, "", "-5", "1.5", "soon", "5 s", "\u0665", "1e3", "2025-06-15"]
)
def test_an_unreadable_retry_after_is_none(value: str | None) -> None:
    """What is neither a number of seconds nor a date of HTTP is as good as absent."""
    assert retry_after(value, None, NOW) is None


def test_a_date_is_read_against_the_servers_own() -> None:
    """A wrong clock on this side changes nothing when the answer has a Date."""
    date = datetime(2001, 1, 1, tzinfo=UTC)
    value = header_date(date + timedelta(seconds=30))
    assert retry_after(value, header_date(date), NOW) == 30


@pytest.mark.parametrize("server_date", [None, "", "yesterday"])
def test_a_date_is_read_against_our_clock_else(server_date: str | None) -> None:
    """Without a readable Date in the answer, our own clock has to do."""
    assert retry_after(header_date(NOW + timedelta(seconds=9)), server_date, NOW) == 9


def test_a_date_in_the_past_is_zero() -> None:
    """A moment that has gone is no wait, and never a negative one."""
    assert retry_after(header_date(NOW - timedelta(days=1)), header_date(NOW), NOW) == 0


def test_a_date_without_a_zone_is_utc() -> None:
    """The odd "-0000", which says that the zone is unknown, is read as UTC."""
    assert retry_after("Sun, 15 Jun 2025 12:00:08 -0000", None, NOW) == 8


def test_the_real_clock_will_do() -> None:
    """The wall clock of a client that brings none can be compared with dates of headers."""
    value = header_date(datetime.now(UTC) + timedelta(days=1))
    assert retry_after(value, None, Runtime().wall()) == pytest.approx(86_400, abs=3_600)


@steady
@given(st.text(max_size=30), st.none() | st.text(max_size=30))
def test_any_text_is_read_without_an_error(value: str, server_date: str | None) -> None:
    """Whatever a server writes is a wait of zero or more, or nothing."""
    found = retry_after(value, server_date, NOW)
    assert found is None or found >= 0


def test_an_outcome_has_a_name() -> None:
    """Timelines call an attempt by its status, or by what broke."""
    assert outcome_of_status(503).name == "503"
    assert Outcome(Fate.NEVER_SENT, transient=True, cause="ConnectError").name == "ConnectError"
