"""Promise 11: what happens can be watched, and what is watched holds no secret."""

import logging
from contextlib import suppress

import anyio
import httpx
import pytest
from attrs import field, frozen

from hero_async import HeroClient, Hook
from hero_async.errors import CallError
from hero_async.hooks import AttemptEnded, AttemptStarted, GaveUp, WillRetry
from tests.client.acts import create_note, get
from tests.client.clock import Clock
from tests.client.traces import own_locals
from tests.wire.behaviours import answer, drop, echo, final, hang, message, torn
from tests.wire.heroes import KEY, connect, failure
from tests.wire.server import Behaviour, raw_server

pytestmark = pytest.mark.anyio


@frozen
class Diary(Hook):
    """Writes down what it is told."""

    events: list[object] = field(factory=list[object])

    def attempt_started(self, event: AttemptStarted) -> None:
        """A start."""
        self.events.append(event)

    def attempt_ended(self, event: AttemptEnded) -> None:
        """An end."""
        self.events.append((event.attempt, event.outcome, event.fate))

    def will_retry(self, event: WillRetry) -> None:
        """A retry."""
        self.events.append(event)

    def gave_up(self, event: GaveUp) -> None:
        """A failure."""
        self.events.append(event)


class Grumpy(Hook):
    """Raises whatever it is told."""

    def attempt_started(self, event: AttemptStarted) -> None:
        """A start."""
        raise LookupError(f"CANARY {event}")

    def attempt_ended(self, event: AttemptEnded) -> None:
        """An end."""
        raise LookupError(f"CANARY {event}")

    def will_retry(self, event: WillRetry) -> None:
        """A retry."""
        raise LookupError(f"CANARY {event}")

    def gave_up(self, event: GaveUp) -> None:
        """A failure."""
        raise LookupError(f"CANARY {event}")


async def test_a_retried_call_is_told_in_order() -> None:
    """A start and an end for each attempt, and the wait between two before it begins."""
    diary = Diary()
    async with (
        raw_server(answer(503), drop(), echo()) as server,
        connect(server, hooks=[diary]) as hero,
    ):
        await get(hero)
    assert diary.events == [
        AttemptStarted("get_episode", 1),
        (1, "503", "maybe processed"),
        WillRetry("get_episode", 1, "503", 0.5),
        AttemptStarted("get_episode", 2),
        (2, "RemoteProtocolError", "maybe processed"),
        WillRetry("get_episode", 2, "RemoteProtocolError", 1.0),
        AttemptStarted("get_episode", 3),
        (3, "200", "answered"),
    ]


async def test_a_failed_call_is_told_to_its_end() -> None:
    """The last event says how it ended, and whether it may have been processed."""
    diary = Diary()
    async with raw_server(answer(503)) as server, connect(server, hooks=[diary]) as hero:
        await failure(create_note(hero), CallError)
    assert diary.events[1:] == [
        (1, "503", "maybe processed"),
        GaveUp("create_episode_note", 1, "503", may_have_been_processed=True),
    ]


async def test_an_attempts_time_is_told() -> None:
    """An end says how long the attempt took, by the client's own clock."""
    clock, seen = Clock(), list[float]()

    class Watch(Hook):
        def attempt_ended(self, event: AttemptEnded) -> None:
            """An end."""
            seen.append(event.seconds)

    async with (
        raw_server(echo()) as server,
        connect(server, clock, hooks=[Watch()], max_requests_per_second=4) as hero,
    ):
        await get(hero)
        await get(hero)
    assert seen == [0.0, 0.25]


@pytest.mark.parametrize("behaviour", [answer(503), drop()], ids=["503", "drop"])
async def test_a_hook_that_raises_breaks_nothing(
    behaviour: Behaviour, caplog: pytest.LogCaptureFixture
) -> None:
    """Its failure is logged by its kind only; the call and the other hooks go on."""
    diary = Diary()
    async with (
        raw_server(behaviour, echo()) as server,
        connect(server, hooks=[Grumpy(), diary]) as hero,
    ):
        await get(hero)
    assert len(diary.events) == 5
    assert "a hook failed with LookupError" in caplog.messages
    assert "CANARY" not in caplog.text


LOUD = {
    "found": answer(body=b'{"id": "CANARY", "status": "CANARY"}'),
    "error": answer(500, {"X-Request-Id": "r"}, b"CANARY"),
    "bad request": answer(400, body=b'{"message": [{"code": "CANARY"}]}'),
    "torn": torn(),
    "cut": final(message(body=b"CANARY CANARY")[:-2]),
    "not JSON": answer(body=b"CANARY"),
    "header": answer(headers={"X-Patient": "CANARY", "Set-Cookie": "CANARY=CANARY"}),
    "no HTTP": final(b"CANARY CANARY CANARY\r\n\r\n"),
    "no chunk": final(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nCANARY\r\n"),
}


@pytest.mark.parametrize("brought", [None, httpx.AsyncHTTPTransport], ids=["own", "httpx's"])
@pytest.mark.parametrize("behaviour", LOUD.values(), ids=LOUD)
async def test_no_log_holds_a_secret(
    behaviour: Behaviour,
    brought: type[httpx.AsyncHTTPTransport] | None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """At DEBUG, on every logger, there is neither key, id, filter, note nor answer."""
    caplog.set_level(logging.DEBUG)
    transport = brought(verify=False) if brought else None
    async with raw_server(behaviour) as server, connect(server, transport=transport) as hero:
        with suppress(CallError):
            await hero.episodes.get("CANARY")
        with suppress(CallError):
            await hero.episodes.list(assignee_id="CANARY")
        with suppress(CallError):
            await hero.episodes.create_note("CANARY", "CANARY")
        sent = b"".join(request.raw for request in server.requests)
    assert sent.count(b"CANARY") > 3
    assert "hero_async" in {each.name for each in caplog.records}
    shown = "\n".join(f"{each.getMessage()} {vars(each)}" for each in caplog.records)
    assert "CANARY" not in shown
    assert KEY not in shown


async def test_others_may_log(caplog: pytest.LogCaptureFixture) -> None:
    """What somebody else does with httpcore in the same process is logged as ever."""
    caplog.set_level(logging.DEBUG)
    brought = httpx.AsyncHTTPTransport(verify=False)  # certificates take time, and none is used
    async with raw_server(echo()) as server, connect(server, transport=brought) as hero:
        await hero.episodes.get("7")
        assert not [each for each in caplog.records if each.name.startswith("httpcore")]
        async with httpx.AsyncClient(trust_env=False) as other:
            await other.get(f"{server.url}/v1/episodes/8")
    assert [each for each in caplog.records if each.name.startswith("httpcore")]


async def test_a_report_of_a_cancelled_call_shows_no_secret() -> None:
    """While a call waits for its answer, no frame of the SDK has key, id or note in a local."""
    reports: list[str] = []

    async def ask(hero: HeroClient) -> None:
        try:
            await hero.episodes.create_note("CANARY", "CANARY")
        except anyio.get_cancelled_exc_class() as error:
            reports.append(own_locals(error))
            raise

    async with (
        raw_server(hang()) as server,
        connect(server) as hero,
        anyio.create_task_group() as group,
    ):
        group.start_soon(ask, hero)
        await server.until_requests(1)
        group.cancel_scope.cancel()
    assert "http11" in reports[0].lower()
    assert "CANARY" not in reports[0]
