"""Promises 1 to 4 without a wire: no sequence of outcomes breaks them."""

from collections.abc import Sequence

from attrs import frozen
from hero_api.operations import OPERATIONS
from hypothesis import given
from hypothesis import strategies as st

from hero_async.budget import CAPACITY, RETRY_COST, THROTTLED_RETRY_COST, Budget
from hero_async.call import Call
from hero_async.retry import Fate, Outcome, RetryPolicy, outcome_of_status
from hero_async.runtime import Runtime
from tests.client.properties import steady

READ, WRITE = OPERATIONS["get_episode"], OPERATIONS["send_message"]
PROVED_HARMLESS = {Fate.NEVER_SENT, Fate.REJECTED}

seconds = st.floats(min_value=0, max_value=1e5)
answered = st.builds(
    outcome_of_status, st.integers(100, 999), st.none() | seconds | st.just(float("inf"))
)
broken = st.builds(
    Outcome,
    fate=st.sampled_from([Fate.NEVER_SENT, Fate.MAYBE_PROCESSED]),
    transient=st.booleans(),
    cause=st.just("Broken"),
)
steps = st.lists(st.tuples(answered | broken, seconds), min_size=1, max_size=60)
policies = st.builds(
    RetryPolicy,
    attempts=st.integers(1, 40),
    base=seconds,
    throttled_base=seconds,
    cap=seconds,
    max_retry_after=seconds,
)


@frozen
class Story:
    """What a call did: the outcomes that it went on after, and the moments when it slept."""

    survived: list[Outcome]
    sleeps: list[tuple[float, float]]
    attempts: int
    call: Call


def lived(
    operation: str, policy: RetryPolicy, total: float, moves: Sequence[tuple[Outcome, float]]
) -> Story:
    """A call that has these outcomes, each after so many seconds, until it stops or they do."""
    now = [0.0]
    budget, survived, sleeps = Budget(), list[Outcome](), list[tuple[float, float]]()
    runtime = Runtime(monotonic=lambda: now[0], uniform=lambda low, high: (low + high) / 2)
    call = Call(OPERATIONS[operation], policy, total, runtime)
    for outcome, took in moves:
        now[0] += took
        wait = call.next_wait(outcome, budget)
        if wait is None:
            break
        survived.append(outcome)
        sleeps.append((now[0], wait))
        now[0] += wait
    return Story(survived, sleeps, call.attempt, call)


stories = st.builds(lived, st.sampled_from([READ.id, WRITE.id]), policies, seconds, steps)


@steady
@given(policies, seconds, steps)
def test_attempts_stay_in_number(
    policy: RetryPolicy, total: float, moves: list[tuple[Outcome, float]]
) -> None:
    """No call makes more attempts than its policy allows."""
    assert lived(READ.id, policy, total, moves).attempts <= policy.attempts


@steady
@given(policies, seconds, steps)
def test_no_sleep_ends_after_the_deadline(
    policy: RetryPolicy, total: float, moves: list[tuple[Outcome, float]]
) -> None:
    """A wait that is begun is over in time."""
    story = lived(READ.id, policy, total, moves)
    assert all(wait >= 0 and began + wait <= total for began, wait in story.sleeps)


@steady
@given(policies, seconds, steps)
def test_a_write_goes_on_only_after_proof(
    policy: RetryPolicy, total: float, moves: list[tuple[Outcome, float]]
) -> None:
    """Nothing that may have been processed is followed by another attempt of a write."""
    story = lived(WRITE.id, policy, total, moves)
    assert all(outcome.fate in PROVED_HARMLESS for outcome in story.survived)


@steady
@given(stories)
def test_the_timeline_tells_it_all(story: Story) -> None:
    """Each attempt is in it, with its wait; only the last has none."""
    waits = [attempt.wait for attempt in story.call.timeline]
    assert waits[: len(story.sleeps)] == [wait for _, wait in story.sleeps]
    assert None not in waits[:-1]


@steady
@given(policies, seconds, steps)
def test_a_wish_is_never_cut_short(
    policy: RetryPolicy, total: float, moves: list[tuple[Outcome, float]]
) -> None:
    """Where the server asked for a wait, that wait is kept to the second or not begun."""
    story = lived(READ.id, policy, total, moves)
    for outcome, (_, wait) in zip(story.survived, story.sleeps, strict=True):
        assert outcome.retry_after in {None, wait}
        assert wait <= max(policy.cap, policy.max_retry_after)


@steady
@given(st.lists(answered | broken, max_size=200))
def test_the_budget_is_never_overdrawn(outcomes: list[Outcome]) -> None:
    """Retries cost what they cost, and an empty bucket pays for none."""
    budget = Budget()
    for outcome in outcomes:
        before = budget.left
        cost = THROTTLED_RETRY_COST if outcome.throttled else RETRY_COST
        assert budget.allows_retry(outcome) == (before >= cost)
        assert 0 <= budget.left <= before


@steady
@given(st.lists(st.none() | answered | broken, max_size=200))
def test_the_budget_never_overflows(retried: list[Outcome | None]) -> None:
    """However many calls succeed, no more can be saved up than the bucket holds."""
    budget = Budget()
    for outcome in retried:
        budget.refund(outcome)
        assert budget.left == CAPACITY
