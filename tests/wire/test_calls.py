"""Promise 11, of whole calls: each has one start and one end, whatever comes of it."""

from __future__ import annotations

from collections.abc import Mapping

import anyio
import pytest
from hero_api.api.episode import get_episode

from hero_async import Hook, RequestOptions
from hero_async.errors import CallError, ClientClosedError, InvalidResponseError, ServerError
from hero_async.hooks import BudgetChanged, CallEnded, CallStarted, SlotTaken, TokenMinted
from hero_async.testing import FakeHero
from tests.client.acts import get, token
from tests.client.clock import Clock
from tests.client.heroes import connect as connect_fake
from tests.wire.behaviours import answer, echo, hang
from tests.wire.heroes import connect, failure
from tests.wire.server import raw_server

pytestmark = pytest.mark.anyio


class Diary(Hook):
    """Writes down what it is told of calls."""

    def __init__(self) -> None:
        self.events: list[object] = []

    def call_started(self, event: CallStarted) -> None:
        """A start."""
        self.events.append(event)

    def call_ended(self, event: CallEnded) -> None:
        """An end."""
        self.events.append(event)

    def slot_taken(self, event: SlotTaken) -> None:
        """A slot."""
        self.events.append(event)

    def budget_changed(self, event: BudgetChanged) -> None:
        """A price."""
        self.events.append(event)

    def token_minted(self, event: TokenMinted) -> None:
        """A token."""
        self.events.append(event)

    @property
    def ends(self) -> list[str | None]:
        """How calls ended."""
        return [each.error for each in self.events if isinstance(each, CallEnded)]


class Headers(Hook):
    """Wants headers sent."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = headers

    def request_headers(self) -> Mapping[str, str]:
        """These."""
        return self._headers


async def test_a_call_is_told_from_start_to_end() -> None:
    """What it waited for and paid is told between its one start and its one end."""
    diary = Diary()
    async with (
        raw_server(answer(503), echo()) as server,
        connect(server, hooks=[diary], max_requests_per_second=4) as hero,
    ):
        await get(hero)
    start, *rest = diary.events
    assert isinstance(start, CallStarted)
    assert (start.operation, start.method) == ("get_episode", "GET")
    assert (start.template, start.base_url) == ("/v1/episodes/{id}", server.url)
    assert start.practice_group_id == "1"
    assert rest == [
        SlotTaken("get_episode", 1, 0.0, 0.0),
        BudgetChanged(486, refused=False),
        SlotTaken("get_episode", 2, 0.0, 0.0),
        BudgetChanged(500, refused=False),
        CallEnded(start, None, 0.5),
    ]


async def test_a_pace_is_told() -> None:
    """The second of two calls waits for its pace, and says how long."""
    diary = Diary()
    async with (
        raw_server(echo()) as server,
        connect(server, hooks=[diary], max_requests_per_second=4) as hero,
    ):
        await get(hero)
        await get(hero)
    assert SlotTaken("get_episode", 1, 0.25, 0.0) in diary.events


async def test_a_queue_is_told() -> None:
    """A call that waits for another's slot says how long."""
    diary, clock = Diary(), Clock()
    fake = FakeHero(episodes=1)
    async with connect_fake(fake, clock, hooks=[diary], max_connections=1) as hero:
        slot = await hero._transport.slots.take()  # pyright: ignore[reportPrivateUsage]  # another call's
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(get, hero)
            await anyio.wait_all_tasks_blocked()
            clock.now += 3.0
            await hero._transport.slots.give_back(slot, intact=True)  # pyright: ignore[reportPrivateUsage]  # likewise
    assert SlotTaken("get_episode", 1, 0.0, 3.0) in diary.events


async def test_a_failure_has_its_name() -> None:
    """A call that fails ends with the name of its error."""
    diary = Diary()
    async with raw_server(answer(500)) as server, connect(server, hooks=[diary]) as hero:
        await failure(get(hero), ServerError)
    assert diary.ends == ["ServerError"]


async def test_an_answer_that_cannot_be_read_is_a_failure() -> None:
    """Reading the answer belongs to the call."""
    diary = Diary()
    async with raw_server(answer(body=b"?")) as server, connect(server, hooks=[diary]) as hero:
        await failure(get(hero), InvalidResponseError)
    assert diary.ends == ["InvalidResponseError"]


async def test_a_call_of_the_bindings_is_a_call() -> None:
    """So is what goes through `raw`."""
    diary = Diary()
    async with raw_server(echo()) as server, connect(server, hooks=[diary]) as hero:
        await get_episode.asyncio("7", client=hero.raw)
    assert diary.ends == [None]


async def test_a_cancelled_call_ends() -> None:
    """Cancelled on the wire, it is told as cancelled, once."""
    diary = Diary()
    async with (
        raw_server(hang()) as server,
        connect(server, hooks=[diary]) as hero,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(get, hero)
        await server.until_requests(1)
        tasks.cancel_scope.cancel()
    assert diary.ends == ["cancelled"]


async def test_a_call_on_a_closed_client_ends() -> None:
    """What never came to an attempt has its end too."""
    diary = Diary()
    async with connect_fake(FakeHero(), hooks=[diary]) as hero:
        pass
    with pytest.raises(ClientClosedError):
        await get(hero)
    assert diary.ends == ["ClientClosedError"]


async def test_a_refused_retry_is_told() -> None:
    """When the budget is empty, what fails says that it was not tried again for that."""
    diary = Diary()
    async with raw_server(answer(500)) as server, connect(server, hooks=[diary]) as hero:
        for _ in range(20):
            await failure(get(hero), CallError)
    prices = [each for each in diary.events if isinstance(each, BudgetChanged)]
    assert prices[0] == BudgetChanged(486, refused=False)
    assert prices[-1] == BudgetChanged(10, refused=True)


async def test_only_a_minted_token_is_told() -> None:
    """One that is kept already is not."""
    diary = Diary()
    async with connect_fake(FakeHero(), hooks=[diary]) as hero:
        await token(hero)
        await token(hero)
    minted = [each for each in diary.events if isinstance(each, TokenMinted)]
    assert minted == [TokenMinted("elements", 1800.0)]


async def test_the_last_hook_hears_of_an_end_first() -> None:
    """Hooks nest: what the first one puts around a call is around what the second one does."""
    order: list[tuple[str, str]] = []

    class Nested(Hook):
        def __init__(self, name: str) -> None:
            self._name = name

        def call_started(self, event: CallStarted) -> None:
            """In."""
            order.append((self._name, f"in {event.operation}"))

        def call_ended(self, event: CallEnded) -> None:
            """Out."""
            order.append((self._name, f"out {event.call.operation}"))

    async with connect_fake(FakeHero(episodes=1), hooks=[Nested("a"), Nested("b")]) as hero:
        await get(hero)
    told_in, told_out = "in get_episode", "out get_episode"
    assert order == [("a", told_in), ("b", told_in), ("b", told_out), ("a", told_out)]


async def test_a_hooks_headers_are_sent_at_each_attempt() -> None:
    """They go out with the call; nothing of the client's own or of its view changes."""
    async with (
        raw_server(answer(503), echo()) as server,
        connect(server, hooks=[Headers({"Trace": "t"})]) as hero,
    ):
        before = hero.raw
        await get(hero)
        assert hero.raw == before
        assert [request.raw.count(b"\r\ntrace: t\r\n") for request in server.requests] == [1, 1]


@pytest.mark.parametrize(
    "headers",
    [{"x-api-key": "other"}, {"X-Practice-Group-Id": "2"}, {"a": "b\r\nc: d"}, {"host": "x"}],
)
async def test_a_hook_cannot_send_everything(
    headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    """What is the client's to set, or can't be sent, is left out and said; the call goes on."""
    async with (
        raw_server(echo()) as server,
        connect(server, hooks=[Headers(headers), Headers({"trace": "t"})]) as hero,
    ):
        await get(hero)
        (sent,) = [request.raw.lower() for request in server.requests]
    assert b"other" not in sent
    assert b"c: d" not in sent
    assert sent.count(b"x-practice-group-id: 1\r\n") == sent.count(b"x-practice-group-id") == 1
    assert b"trace: t\r\n" in sent
    assert caplog.messages == ["a hook failed with InvalidRequestError"]


async def test_the_callers_header_goes_before_a_hooks() -> None:
    """A header that the options of a call name is sent as they say, once."""
    options = RequestOptions(headers={"trace": "mine"})
    async with (
        raw_server(echo()) as server,
        connect(server, hooks=[Headers({"trace": "t"})]) as hero,
    ):
        await hero.episodes.get("1", options=options)
        (sent,) = [request.raw for request in server.requests]
    assert sent.count(b"trace: ") == sent.count(b"trace: mine") == 1


async def test_a_hook_that_fails_ends_no_call(caplog: pytest.LogCaptureFixture) -> None:
    """What it raises over a call is logged by its kind; the others hear all the same."""

    class Broken(Diary):
        def call_started(self, event: CallStarted) -> None:
            """A start."""
            raise LookupError(f"CANARY {event}")

        def call_ended(self, event: CallEnded) -> None:
            """An end."""
            raise LookupError(f"CANARY {event}")

    diary = Diary()
    async with connect_fake(FakeHero(episodes=1), hooks=[Broken(), diary]) as hero:
        await get(hero)
    assert diary.ends == [None]
    assert caplog.messages == ["a hook failed with LookupError"] * 2


async def test_nothing_is_told_where_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a hook that wants calls, no event of one is made."""

    def refuse(*_: object) -> None:
        raise AssertionError

    for event in ("CallStarted", "SlotTaken", "BudgetChanged", "TokenMinted", "CallEnded"):
        monkeypatch.setattr(f"hero_async.call_events.{event}", refuse)
    async with connect_fake(FakeHero(episodes=1), hooks=[Hook()]) as hero:
        await get(hero)
        await token(hero)
