"""A view of another practice is of that practice only, and changes nothing for the first."""

from typing import Any

import anyio
import pytest

from hero_async import HeroClient
from hero_async.errors import ClientClosedError, ConfigurationError
from hero_async.testing import FakeHero, Status
from tests.client.acts import Act, create_note, first_page, get, token, update
from tests.client.tokens import token_body

pytestmark = pytest.mark.anyio


def practices(fake: FakeHero) -> list[str | None]:
    """Whom each request was for, as the server saw it."""
    return [request.practice_group_id for request in fake.requests]


async def test_interleaved_calls_keep_their_practice(hero: HeroClient, fake: FakeHero) -> None:
    """Making and using a view never changes what the first client sends."""
    other = hero.for_practice("2")
    for view in (hero, other, hero, other.for_practice("1"), other, hero):
        await view.episodes.list()
    assert practices(fake) == ["1", "2", "1", "1", "2", "1"]


async def test_parts_that_were_taken_before_keep_their_practice(
    hero: HeroClient, fake: FakeHero
) -> None:
    """Resources, raw senders and lists that exist already stay with their practice."""
    episodes, listing = hero.episodes, hero.episodes.list()
    hero.for_practice("2")
    await episodes.get(fake.episodes("1")[0].id)
    await listing
    assert practices(fake) == ["1", "1"]
    assert (hero.practice_group_id, hero.raw.practice_group_id) == ("1", "1")


async def test_concurrent_calls_keep_their_practice(hero: HeroClient, fake: FakeHero) -> None:
    """Under concurrency every episode that is read belongs to the practice that asked."""
    views = {"1": hero, "2": hero.for_practice("2")}

    async def read(practice: str, id: str) -> None:
        assert (await views[practice].episodes.get(id)).id == id

    async with anyio.create_task_group() as tasks:
        for practice in views:
            for episode in fake.episodes(practice):
                tasks.start_soon(read, practice, episode.id)
    owners = {each.id: practice for practice in views for each in fake.episodes(practice)}
    seen = [(request.path.split("/")[-1], request.practice_group_id) for request in fake.requests]
    assert len(seen) == 50
    assert all(owners[episode] == practice for episode, practice in seen)


async def test_a_view_sees_its_own_data(hero: HeroClient, fake: FakeHero) -> None:
    """The episodes of a view are those of its practice."""
    found = [episode.id async for episode in hero.for_practice("2").episodes.list()]
    assert found == [each.id for each in fake.episodes("2")]


@pytest.mark.parametrize("act", [get, first_page, update, create_note, token])
async def test_every_kind_of_call_is_for_the_view(
    hero: HeroClient, fake: FakeHero, act: Act
) -> None:
    """Reads, writes and tokens all go out for the practice of the view."""
    fake.queue(Status(200, body=token_body("opaque")))
    await act(hero.for_practice("2"))
    assert practices(fake) == ["2"]


async def test_views_of_one_practice_share_its_token(hero: HeroClient, fake: FakeHero) -> None:
    """All views share one cache, wherever they come from: one practice, one mint."""
    views = [hero, hero.for_practice("1"), hero.for_practice("2").for_practice("1")]
    tokens = [await view.elements.access_token() for view in views]
    assert len({token.value for token in tokens}) == 1
    assert practices(fake) == ["1"]


async def test_views_do_not_share_tokens_of_others(hero: HeroClient, fake: FakeHero) -> None:
    """Each practice has a token of its own, minted for it, however often views are made."""
    ids = ["1", "2", "1", "2"]
    views = [hero.for_practice(each) for each in ids]
    tokens = [(await view.elements.access_token()).value for view in views]
    assert tokens[:2] == tokens[2:]
    assert tokens[0] != tokens[1]
    assert practices(fake) == ["1", "2"]


@pytest.mark.parametrize("id", ["", "CANARY\n", "CAN ARY", "CANÄRY", "CANARY\x00", None, 7777])
async def test_an_impossible_practice_is_refused(hero: HeroClient, fake: FakeHero, id: Any) -> None:
    """An id that a header can't carry is refused at once, without quoting it."""
    with pytest.raises(ConfigurationError, match="practice_group_id") as caught:
        hero.for_practice(id)
    assert not any(part in str(caught.value) for part in ("CAN", "7777"))
    assert fake.requests == []


async def test_a_view_ends_with_its_client(hero: HeroClient) -> None:
    """A view shares the connections, so it is closed when the client is."""
    view = hero.for_practice("2")
    await hero.aclose()
    with pytest.raises(ClientClosedError):
        await view.episodes.list()
