"""A call is a span: named, placed and ended as it should be, whatever comes of the call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import Context
from typing import Any

import anyio
import pytest
from opentelemetry import baggage, context, trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.sampling import Sampler, SamplingResult
from opentelemetry.trace import SpanKind, StatusCode

from hero_async import Hook, PracticeView, RequestOptions, Timeouts
from hero_async.errors import DeadlineExceededError, HeroError
from hero_async.hooks import CallEnded, CallStarted, SlotTaken
from hero_async.integrations.opentelemetry import DriftCounter, Telemetry
from hero_async.testing import Drop, FakeHero, Status
from tests.client.acts import create_note, get
from tests.client.heroes import connect
from tests.otel.recording import Recorder, attributes, events
from tests.wire import heroes
from tests.wire.behaviours import answer, echo, hang
from tests.wire.server import raw_server
from tests.wire.steps import CancelledAt

pytestmark = pytest.mark.anyio

GET = "GET /v1/episodes/{id}"
NOTE = "POST /v1/notes"
LIST = "GET /v2/episodes"


async def fails(call: Awaitable[object], kind: type[HeroError] = HeroError) -> None:
    """Await a call that fails."""
    with pytest.raises(kind):
        await call


async def test_a_span_follows_the_conventions() -> None:
    """Name, kind and attributes are those of HTTP's conventions, with a template and no address."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    async with connect(fake, hooks=recorder.hooks) as hero:
        await get(hero)
    span = recorder.span()
    assert (span.name, span.kind) == (GET, SpanKind.CLIENT)
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span) == {
        "http.request.method": "GET",
        "url.template": "/v1/episodes/{id}",
        "server.address": "hero.invalid",
        "server.port": 443,
        "http.response.status_code": 200,
        "hero.operation": "get_episode",
    }
    assert events(span, "hero.attempt") == [
        {
            "hero.attempt.number": 1,
            "hero.attempt.outcome": "200",
            "hero.attempt.fate": "answered",
            "hero.attempt.seconds": 0.0,
        }
    ]


async def test_a_retry_is_on_its_span() -> None:
    """A call that succeeds at the third attempt is one span without an error."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(Status(503))
    fake.queue(Drop(after_processing=False))
    async with connect(fake, hooks=recorder.hooks) as hero:
        await get(hero)
    span = recorder.span()
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span)["http.request.resend_count"] == 2
    assert "error.type" not in attributes(span)
    outcomes = [each["hero.attempt.outcome"] for each in events(span, "hero.attempt")]
    assert outcomes[0::2] == ["503", "200"]
    assert events(span, "hero.retry") == [{"hero.wait.seconds": 0.5}, {"hero.wait.seconds": 1.0}]


@pytest.mark.parametrize(
    ("fault", "status", "error", "doubt"),
    [
        (Status(404), 404, "404", False),
        (Status(500), 500, "500", True),
        (Status(200, body=b"?"), 200, "InvalidResponseError", True),
        (Drop(after_processing=True), None, "ConnectionFailedError", True),
    ],
)
async def test_a_failure_is_an_error(
    fault: Status | Drop, status: int | None, error: str, doubt: bool
) -> None:
    """Its type is the status, or the error's class; whether the write may be done is said."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(fault)
    async with connect(fake, hooks=recorder.hooks) as hero:
        await fails(create_note(hero))
    span = recorder.span(NOTE)
    assert span.status.status_code is StatusCode.ERROR
    assert attributes(span).get("http.response.status_code") == status
    assert attributes(span)["error.type"] == error
    assert attributes(span)["hero.may_have_been_processed"] is doubt


async def test_a_deadline_ends_the_span() -> None:
    """When time is up in the second attempt, no status of the first one is left over."""
    recorder = Recorder()
    async with (
        raw_server(answer(503), hang()) as server,
        heroes.connect(server, hooks=recorder.hooks, timeouts=Timeouts(total=0.55)) as hero,
    ):
        await fails(get(hero), DeadlineExceededError)
    found = attributes(recorder.span())
    assert found["error.type"] == "DeadlineExceededError"
    assert "http.response.status_code" not in found


async def test_a_cancelled_call_is_no_error() -> None:
    """Its span ends without a status; that the write may have been processed is said."""
    recorder = Recorder()
    async with (
        raw_server(hang()) as server,
        heroes.connect(server, hooks=recorder.hooks) as hero,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(create_note, hero)
        await server.until_requests(1)
        tasks.cancel_scope.cancel()
    span = recorder.span()
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span)["error.type"] == "cancelled"
    assert attributes(span)["hero.may_have_been_processed"] is True
    assert recorder.points("hero.client.slots.used") == [({}, 0)]


async def test_an_attempt_that_was_cancelled_has_no_status() -> None:
    """Cancelled in the second attempt, a call does not keep the first one's status."""
    recorder = Recorder()
    async with (
        raw_server(answer(503), hang()) as server,
        heroes.connect(server, hooks=recorder.hooks) as hero,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(get, hero)
        await server.until_requests(2)
        tasks.cancel_scope.cancel()
    found = attributes(recorder.span())
    assert "http.response.status_code" not in found
    assert (found["error.type"], found["http.request.resend_count"]) == ("cancelled", 1)


async def test_a_call_cancelled_anywhere_leaves_nothing() -> None:
    """At whatever await it is cancelled, its span ends, its slot is back, none is current."""
    recorder, caught = Recorder(), 0
    async with (
        raw_server(answer(503), *[echo(), answer(503)] * 200) as server,
        heroes.connect(server, hooks=recorder.hooks, max_connections=1) as hero,
    ):
        for step in range(1, 40):
            with anyio.CancelScope() as scope:
                await CancelledAt(step, scope, get(hero))
            caught += scope.cancelled_caught
            assert len(recorder.spans()) == step
            assert trace.get_current_span() is trace.INVALID_SPAN
    assert 2 < caught < 39
    assert recorder.points("hero.client.slots.used") == [({}, 0)]


async def test_a_call_dropped_elsewhere_ends_its_own_span(caplog: pytest.LogCaptureFixture) -> None:
    """A call that is thrown away in another task touches neither its current span nor its calls."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    fake.queue(Status(503))  # so that the call sleeps
    async with connect(fake, hooks=recorder.hooks) as hero:
        begun = get(hero).__await__()
        Context().run(next, begun)
        with recorder.tracer.start_as_current_span("outer") as outer:
            begun.close()
            assert trace.get_current_span() is outer
    assert recorder.span(GET).end_time is not None
    assert caplog.messages == []


async def test_the_span_of_a_call_is_current_in_it() -> None:
    """What is logged or traced while a call is under way belongs to its span, and nothing after."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    seen: list[tuple[object, trace.Span]] = []

    class Looker(Hook):
        def call_started(self, event: CallStarted) -> None:
            """Look."""
            seen.append((event, trace.get_current_span()))

        def call_ended(self, event: CallEnded) -> None:
            """Look."""
            seen.append((event, trace.get_current_span()))

    async with connect(fake, hooks=[*recorder.hooks, Looker()]) as hero:
        with recorder.tracer.start_as_current_span("outer") as outer:
            await get(hero)
            assert trace.get_current_span() is outer
    assert [span.get_span_context() for _, span in seen] == [recorder.span(GET).context] * 2


async def test_other_instrumentations_keep_still() -> None:
    """What instruments the HTTP library finds, while a call lasts, that it is to record nothing."""
    recorder, fake = Recorder(), FakeHero(episodes=1)
    seen: list[tuple[object, object]] = []

    class Looker(Hook):
        def slot_taken(self, event: SlotTaken) -> None:
            """Look, where the HTTP library is about to be called."""
            seen.append((event.operation, context.get_value("suppress_instrumentation")))

    async with connect(fake, hooks=[*recorder.hooks, Looker()]) as hero:
        await get(hero)
    assert seen == [("get_episode", True)]
    assert context.get_value("suppress_instrumentation") is None


async def test_a_broken_provider_breaks_no_call(caplog: pytest.LogCaptureFixture) -> None:
    """When no span can be begun, the call goes on without one."""

    class Broken(Sampler):
        def should_sample(self, *_: Any, **__: Any) -> SamplingResult:
            """Fail."""
            raise LookupError("MAGPIE")

        def get_description(self) -> str:
            """Its name."""
            return "broken"

    tracers = TracerProvider(sampler=Broken(), shutdown_on_exit=False)
    async with connect(
        FakeHero(episodes=1), hooks=[Telemetry(tracer_provider=tracers, propagate=True)]
    ) as hero:
        await get(hero)
    assert caplog.messages == ["a hook failed with LookupError"]


async def pages_ahead(hero: PracticeView) -> None:
    """Every page of a list, some fetched ahead."""
    async with hero.episodes.list(page_size=10).prefetch(3) as episodes:
        assert len([each async for each in episodes]) == 40


async def many(hero: PracticeView) -> None:
    """One call for many practices."""
    await hero.across([str(each) for each in range(1, 6)], lambda view: view.episodes.list())


@pytest.mark.parametrize(("act", "calls"), [(pages_ahead, 4), (many, 5)])
async def test_calls_in_tasks_are_children_of_who_makes_them(
    act: Callable[[PracticeView], Awaitable[None]], calls: int
) -> None:
    """In `across` and `prefetch`, at once, each call has its own span under the caller's."""
    recorder = Recorder()
    fake = FakeHero(practice_group_ids=[str(each) for each in range(1, 6)], episodes=40)
    async with connect(fake, hooks=recorder.hooks) as hero:
        with recorder.tracer.start_as_current_span("outer"):
            await act(hero)
    outer = recorder.span("outer").context
    found = recorder.spans(LIST)
    assert len(found) >= calls
    assert all(span.parent == outer for span in found)
    assert {len(events(span, "hero.attempt")) for span in found} == {1}


async def test_calls_at_once_do_not_mix() -> None:
    """Of twenty calls at once, some retried, each attempt is on the span of its own call."""
    recorder = Recorder()
    fake = FakeHero(episodes=20)
    fake.queue(Status(503), on="GET /v1/episodes/{id}", times=7)
    async with (
        connect(fake, hooks=recorder.hooks, max_connections=3) as hero,
        anyio.create_task_group() as tasks,
    ):
        for number in range(1, 21):
            tasks.start_soon(hero.episodes.get, str(number))
    found = recorder.spans(GET)
    assert len(found) == 20
    for span in found:
        numbers = [each["hero.attempt.number"] for each in events(span, "hero.attempt")]
        assert numbers == list(range(1, len(numbers) + 1))
        assert attributes(span).get("http.request.resend_count", 0) == len(numbers) - 1


@pytest.mark.parametrize("wanted", [True, False])
async def test_the_practice_shows_only_if_wanted(wanted: bool) -> None:
    """Which practice a call is for is on its span if asked for, and never on a metric."""
    recorder = Recorder(practice_group_id=wanted)
    fake = FakeHero(practice_group_ids=["1", "77077"], episodes=1)
    async with connect(fake, hooks=recorder.hooks) as hero:
        await hero.for_practice("77077").episodes.list()
    assert attributes(recorder.span()).get("hero.practice_group.id") == (
        "77077" if wanted else None
    )
    assert recorder.everything().count("77077") == int(wanted)


@pytest.mark.parametrize("wanted", [True, False])
async def test_the_trace_leaves_only_if_wanted(wanted: bool) -> None:
    """Each attempt carries the id of the call's span if asked for; baggage never."""
    recorder = Recorder(propagate=wanted)
    async with (
        raw_server(answer(503), echo()) as server,
        heroes.connect(server, hooks=recorder.hooks) as hero,
    ):
        token = context.attach(baggage.set_baggage("patient", "MAGPIE"))
        await get(hero)
        context.detach(token)
        sent = [request.headers.get("traceparent") for request in server.requests]
        assert not any(b"MAGPIE" in request.raw for request in server.requests)
    span = recorder.span().context
    assert span is not None
    parent = f"00-{span.trace_id:032x}-{span.span_id:016x}-{span.trace_flags:02x}"
    assert sent == [parent if wanted else None] * 2


async def test_the_callers_own_traceparent_stays() -> None:
    """A header that the caller sets is the caller's."""
    recorder = Recorder(propagate=True)
    options = RequestOptions(headers={"traceparent": "mine"})
    async with raw_server(echo()) as server, heroes.connect(server, hooks=recorder.hooks) as hero:
        await hero.episodes.get("1", options=options)
        assert [request.headers["traceparent"] for request in server.requests] == ["mine"]


async def test_without_an_sdk_nothing_happens() -> None:
    """With the API alone, calls go on as ever."""
    fake = FakeHero(episodes=1)
    async with connect(fake, hooks=[Telemetry(propagate=True), DriftCounter()]) as hero:
        await get(hero)


async def test_other_hooks_that_fail_leave_no_span(caplog: pytest.LogCaptureFixture) -> None:
    """A hook that raises at every turn does not keep a span from ending."""

    class Broken(Hook):
        def call_started(self, event: CallStarted) -> None:
            """Fail."""
            raise LookupError(event)

        def call_ended(self, event: CallEnded) -> None:
            """Fail."""
            raise LookupError(event)

    recorder, fake = Recorder(), FakeHero(episodes=1)
    async with connect(fake, hooks=[Broken(), *recorder.hooks, Broken()]) as hero:
        await get(hero)
    assert recorder.span().end_time is not None
    assert set(caplog.messages) == {"a hook failed with LookupError"}
