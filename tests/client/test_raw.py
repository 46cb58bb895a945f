"""The bindings work through `hero.raw`, with the retries and errors of everything else."""

import pytest
from hero_api.api.episode import create_episode_note, get_episode, list_episodes_v2, update_episode
from hero_api.models import CreateEpisodeNoteBody, UpdateEpisodeBody

from hero_async import EpisodeStatus, HeroClient
from hero_async.errors import (
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    NotFoundError,
    ServerError,
)
from hero_async.testing import FakeHero, Status
from tests.client.clock import Clock
from tests.client.heroes import connect
from tests.client.traces import chain, frames

pytestmark = pytest.mark.anyio


async def test_a_binding_works(hero: HeroClient, fake: FakeHero) -> None:
    """A generated function reads through the client, filters included."""
    page = await list_episodes_v2.asyncio(client=hero.raw, status=[EpisodeStatus.OPEN], page_size=9)
    assert isinstance(page.data, list)
    assert {episode.status for episode in page.data} == {"open"}
    assert fake.requests[-1].query == {"status[]": ("open",), "page_size": ("9",)}


async def test_a_detailed_binding_works(hero: HeroClient) -> None:
    """The detailed form gives status and headers beside what was read."""
    answer = await list_episodes_v2.asyncio_detailed(client=hero.raw, page_size=3)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert len(answer.parsed.data or ()) == 3


async def test_a_binding_writes(hero: HeroClient, fake: FakeHero) -> None:
    """A generated function with a body changes what it says."""
    body = UpdateEpisodeBody(status=EpisodeStatus.CLOSED)
    await update_episode.asyncio("1", client=hero.raw, body=body)
    assert fake.episodes()[0].status == "closed"


async def test_a_read_is_retried(hero: HeroClient, fake: FakeHero, clock: Clock) -> None:
    """A GET through the bindings survives what one through the resources does."""
    fake.queue(Status(503), times=2)
    await list_episodes_v2.asyncio(client=hero.raw)
    assert [request.status for request in fake.requests] == [503, 503, 200]
    assert clock.slept == [0.5, 1.0]


async def test_a_write_is_not_retried(hero: HeroClient, fake: FakeHero) -> None:
    """A POST through the bindings that may have been processed is sent once, and says so."""
    fake.queue(Status(503))
    body = CreateEpisodeNoteBody(episode_id="1", description="Better.")
    with pytest.raises(ServerError) as caught:
        await create_episode_note.asyncio(client=hero.raw, body=body)
    assert caught.value.operation == "create_episode_note"
    assert caught.value.may_have_been_processed is True
    assert len(fake.requests) == 1


async def test_failures_are_the_sdks_own(hero: HeroClient, fake: FakeHero) -> None:
    """A status that is no success is the SDK's error, not the bindings'."""
    with pytest.raises(NotFoundError):
        await get_episode.asyncio("999", client=hero.raw)
    async with connect(fake, api_key="wrong") as stranger:
        with pytest.raises(AuthenticationError):
            await get_episode.asyncio_detailed("1", client=stranger.raw)


async def test_a_view_has_a_raw_sender_too(hero: HeroClient, fake: FakeHero) -> None:
    """Calls through a view's sender are for the view's practice."""
    await list_episodes_v2.asyncio(client=hero.for_practice("2").raw)
    assert fake.requests[-1].practice_group_id == "2"


async def test_call_does_what_a_binding_does(hero: HeroClient, fake: FakeHero) -> None:
    """`call` builds, sends and reads."""
    assert (await hero.raw.call(get_episode, "3")).id == fake.episodes()[2].id


async def test_a_refused_argument_is_the_sdks_own_error(hero: HeroClient, fake: FakeHero) -> None:
    """What the bindings refuse is an InvalidRequestError that drags none of their frames along."""
    with pytest.raises(InvalidRequestError) as caught:
        await hero.raw.call(get_episode, "CANARY/..")
    assert caught.value.argument == "id"
    assert list(chain(caught.value)) == [caught.value]
    assert not any("hero_api" in file for file in frames(caught.value))
    assert "CANARY" not in f"{caught.value} {caught.value!r} {caught.value.args}"
    assert fake.requests == []


@pytest.mark.parametrize(
    "body", [b"", b"CANARY", b'["CANARY"]', b'"CANARY"', b"\xff", b"[" * 99999]
)
async def test_an_unreadable_answer_is_the_sdks_own_error(
    hero: HeroClient, fake: FakeHero, body: bytes
) -> None:
    """A 2xx that can't be read keeps its body on an attribute, and drags nothing else along."""
    fake.queue(Status(200, body=body))
    with pytest.raises(InvalidResponseError) as caught:
        await hero.raw.call(get_episode, "1")
    error = caught.value
    assert (error.status, error.body, error.may_have_been_processed) == (200, body, True)
    assert list(chain(error)) == [error]
    assert not any("hero_api" in file for file in frames(error))
    assert "CANARY" not in f"{error} {error!r} {error.args}"
    assert len(fake.requests) == 1


async def test_another_record_than_asked_for_is_an_error(hero: HeroClient, fake: FakeHero) -> None:
    """Who asks for one record by its id is never given another's, as on a mixed-up connection."""
    fake.queue(Status(200, body=b'{"id": "CANARY"}'))
    with pytest.raises(InvalidResponseError, match="another record") as caught:
        await hero.raw.call(get_episode, "1")
    assert "CANARY" not in f"{caught.value} {caught.value!r} {caught.value.args}"


async def test_a_sender_can_be_printed(hero: HeroClient) -> None:
    """The repr of a sender names its practice, and neither key nor address."""
    assert repr(hero.raw) == "PracticeSender(practice_group_id='1')"
