"""Episodes and notes: what is read and written, and how often it is on the wire."""

import json
from typing import Any

import pytest

from hero_async import EpisodeStatus, HeroClient, Priority, RetryPolicy, Timeouts
from hero_async.errors import (
    CallError,
    ConnectionFailedError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
)
from hero_async.models import AssigneeType, AssigneeUpdate
from hero_async.testing import Assignee, Drop, FakeHero, Status
from tests.client.acts import Act, create_note, first_page, get, update
from tests.client.clock import Clock
from tests.client.heroes import connect, over_tcp

pytestmark = pytest.mark.anyio

writes = pytest.mark.parametrize("write", [update, create_note])
reads = pytest.mark.parametrize("read", [get, first_page])
drops = pytest.mark.parametrize("after_processing", [True, False])


def body(fake: FakeHero) -> Any:
    """What the last request carried."""
    return json.loads(fake.requests[-1].body)


async def test_get_reads_one_episode(hero: HeroClient, fake: FakeHero) -> None:
    """The episode with that id comes back as a record, its patient included."""
    wanted = fake.episodes()[2]
    episode = await hero.episodes.get(wanted.id)
    assert (episode.id, episode.status, episode.priority) == (
        wanted.id,
        wanted.status,
        wanted.priority,
    )
    assert episode.to_dict()["patient"]["full_name"] == (wanted.patient or {})["full_name"]


async def test_get_of_nothing_is_not_found(hero: HeroClient, fake: FakeHero) -> None:
    """An episode that the practice does not have is an error of its own, after one request."""
    with pytest.raises(NotFoundError):
        await hero.episodes.get("999")
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    ("changes", "sent"),
    [
        ({"status": EpisodeStatus.CLOSED}, {"status": "closed"}),
        ({"status": "open"}, {"status": "open"}),
        ({"priority": Priority.LOW}, {"priority": "low"}),
        ({"assignees": []}, {"assignees": []}),
        (
            {"assignees": [{"type": "Admin", "id": "7"}]},
            {"assignees": [{"type": "Admin", "id": "7"}]},
        ),
        (
            {"assignees": (AssigneeUpdate(type_=AssigneeType.ADMIN, id="7"),)},
            {"assignees": [{"type": "Admin", "id": "7"}]},
        ),
        (
            {"priority": "high", "status": "closed", "assignees": [{"type": "Unassigned"}]},
            {"priority": "high", "status": "closed", "assignees": [{"type": "Unassigned"}]},
        ),
    ],
)
async def test_update_sends_only_what_was_passed(
    hero: HeroClient, fake: FakeHero, changes: dict[str, Any], sent: dict[str, Any]
) -> None:
    """The body of a PATCH holds the passed fields and nothing else."""
    await hero.episodes.update("1", **changes)
    assert body(fake) == sent
    assert fake.requests[-1].names >= {"PATCH /v1/episodes/1"}


@pytest.mark.parametrize("name", ["status", "priority", "assignees"])
async def test_none_is_sent_as_null(fake: FakeHero, hero: HeroClient, name: str) -> None:
    """None is a value, other than leaving the argument out."""
    changes: dict[str, Any] = {name: None}
    fake.queue(Status(200, body=b"{}"))
    await hero.episodes.update("1", **changes)
    assert body(fake) == {name: None}


async def test_update_of_nothing_is_refused(hero: HeroClient, fake: FakeHero) -> None:
    """A PATCH without changes is a mistake, and does not go out."""
    with pytest.raises(InvalidRequestError, match="status, priority, assignees"):
        await hero.episodes.update("1")
    assert fake.requests == []


async def test_what_json_cannot_hold_is_refused(hero: HeroClient, fake: FakeHero) -> None:
    """A value of a foreign type is refused before the wire, by the name of its argument."""
    status: Any = object()
    with pytest.raises(InvalidRequestError, match="status"):
        await hero.episodes.update("1", status=status)
    assert fake.requests == []


async def test_update_changes_the_episode(hero: HeroClient, fake: FakeHero) -> None:
    """What was passed is changed on the server, and what was not stays."""
    before = fake.episodes()[0]
    await hero.episodes.update("1", assignees=[{"type": "Admin", "id": "7"}])
    after = fake.episodes()[0]
    assert after.assignees == (Assignee("Admin", "7"),)
    assert (after.status, after.priority) == (before.status, before.priority)


async def test_an_update_may_be_answered_by_anything(hero: HeroClient, fake: FakeHero) -> None:
    """What a PATCH answers is not documented: fields are kept, and no body is fine too."""
    fake.queue(Status(204))
    assert (await hero.episodes.update("1", status="open")).to_dict() == {}
    fake.queue(Status(200, body=b'{"done": true}'))
    assert (await hero.episodes.update("1", status="open")).to_dict() == {"done": True}


async def test_create_note_writes_one(hero: HeroClient, fake: FakeHero) -> None:
    """The note is on the server with its text as it was given, and comes back as a record."""
    note = await hero.episodes.create_note("1", " Für später.\n")
    assert body(fake) == {"episode_id": "1", "description": " Für später.\n"}
    assert [each.description for each in fake.notes()] == [note.description]


@writes
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
async def test_a_write_that_fails_is_sent_once(
    hero: HeroClient, fake: FakeHero, write: Act, status: int
) -> None:
    """A POST or PATCH that may have been processed is not repeated, and says so."""
    fake.queue(Status(status, retry_after=1))
    with pytest.raises(CallError) as caught:
        await write(hero)
    assert caught.value.may_have_been_processed is True
    assert "look before sending it again" in str(caught.value)
    assert len(fake.requests) == 1


@writes
@drops
async def test_a_dropped_write_is_sent_once(
    hero: HeroClient, fake: FakeHero, write: Act, after_processing: bool
) -> None:
    """A POST or PATCH whose connection breaks is not repeated, and says what may be."""
    fake.queue(Drop(after_processing=after_processing))
    with pytest.raises(ConnectionFailedError) as caught:
        await write(hero)
    assert caught.value.may_have_been_processed is True
    assert len(fake.requests) == 1


@writes
@drops
async def test_a_dropped_write_is_sent_once_over_tcp(
    fake: FakeHero, write: Act, after_processing: bool
) -> None:
    """The same holds when a real connection is reset."""
    fake.queue(Drop(after_processing=after_processing))
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        with pytest.raises(ConnectionFailedError) as caught:
            await write(hero)
    assert caught.value.may_have_been_processed is True
    assert len(fake.requests) == 1


@writes
async def test_a_failed_write_is_sent_once_over_tcp(fake: FakeHero, write: Act) -> None:
    """A 500 to a POST or PATCH over a real connection is not repeated either."""
    fake.queue(Status(500))
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        with pytest.raises(ServerError) as caught:
            await write(hero)
    assert caught.value.may_have_been_processed is True
    assert len(fake.requests) == 1


@reads
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 429])
async def test_a_read_is_tried_three_times(
    hero: HeroClient, fake: FakeHero, clock: Clock, read: Act, status: int
) -> None:
    """A GET survives two passing failures, waiting longer before each attempt."""
    fake.queue(Status(status), times=2)
    await read(hero)
    assert [request.status for request in fake.requests] == [status, status, 200]
    assert clock.slept == ([1.0, 2.0] if status == 429 else [0.5, 1.0])


@reads
async def test_a_read_is_not_tried_four_times(
    hero: HeroClient, fake: FakeHero, clock: Clock, read: Act
) -> None:
    """After three attempts a GET gives up, and the error tells of each."""
    fake.queue(Status(503), times=4)
    with pytest.raises(ServerError, match="after 3 attempts") as caught:
        await read(hero)
    assert [(each.outcome, each.wait) for each in caught.value.attempts] == [
        ("503", 0.5),
        ("503", 1.0),
        ("503", None),
    ]
    assert len(fake.requests) == 3


@reads
@drops
async def test_a_dropped_read_is_tried_again(
    hero: HeroClient, fake: FakeHero, read: Act, after_processing: bool
) -> None:
    """A GET survives broken connections."""
    fake.queue(Drop(after_processing=after_processing), times=2)
    await read(hero)
    assert [request.status for request in fake.requests] == [None, None, 200]


@reads
async def test_a_dropped_read_is_tried_again_over_tcp(fake: FakeHero, read: Act) -> None:
    """A GET survives real connections that are reset."""
    fake.queue(Drop(after_processing=False), times=2)
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        await read(hero)
    assert [request.status for request in fake.requests] == [None, None, 200]


@pytest.mark.parametrize("act", [update, create_note, get, first_page])
async def test_a_retry_after_is_waited_out(
    hero: HeroClient, fake: FakeHero, clock: Clock, act: Act
) -> None:
    """A 429 says that nothing was done: even a write waits as long as asked, and goes again."""
    fake.queue(Status(429, retry_after=7))
    await act(hero)
    assert clock.slept == [7.0]
    assert [request.status for request in fake.requests] == [429, 200]
    assert len(fake.notes()) == (act is create_note)


async def test_a_retry_after_may_be_a_date(hero: HeroClient, fake: FakeHero, clock: Clock) -> None:
    """A date is read against the server's own clock, however wrong that is."""
    date = {"Date": "Mon, 01 Jan 2001 00:00:00 GMT"}
    fake.queue(Status(429, retry_after="Mon, 01 Jan 2001 00:00:07 GMT", headers=date))
    await hero.episodes.get("1")
    assert clock.slept == [7.0]


async def test_a_retry_after_beyond_the_limit_ends_the_call(
    hero: HeroClient, fake: FakeHero, clock: Clock
) -> None:
    """Nobody waits an hour inside a call: the error says how long to."""
    fake.queue(Status(429, retry_after=3600))
    with pytest.raises(RateLimitError) as caught:
        await create_note(hero)
    assert (caught.value.retry_after, caught.value.may_have_been_processed) == (3600.0, False)
    assert clock.slept == []
    assert len(fake.requests) == 1


@pytest.mark.parametrize("attempts", range(1, 6))
async def test_the_policy_says_how_often(fake: FakeHero, attempts: int) -> None:
    """A client with another policy tries as often as that says."""
    fake.queue(Status(503), times=9)
    async with connect(fake, retries=RetryPolicy(attempts=attempts)) as hero:
        with pytest.raises(ServerError):
            await get(hero)
    assert len(fake.requests) == attempts


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 501, 505])
async def test_a_final_answer_is_asked_for_once(
    hero: HeroClient, fake: FakeHero, status: int
) -> None:
    """A GET is not repeated when another attempt can't change the answer."""
    fake.queue(Status(status, retry_after=1))
    with pytest.raises(CallError):
        await get(hero)
    assert len(fake.requests) == 1


async def test_a_wait_never_outlives_the_call(fake: FakeHero, clock: Clock) -> None:
    """A wait that would end after the call's own limit is not begun."""
    fake.queue(Status(429, retry_after=7))
    async with connect(fake, clock, timeouts=Timeouts(total=5)) as hero:
        with pytest.raises(RateLimitError):
            await get(hero)
    assert clock.slept == []
