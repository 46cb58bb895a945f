"""Working the inbox, as the example does it."""

import re

import pytest

from examples import episode_inbox
from hero_async.errors import CallError
from hero_async.testing import Drop, FakeHero
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


def urgent(fake: FakeHero) -> set[str]:
    """The urgent open episodes."""
    found = (each for each in fake.episodes() if each.status == "open")
    return {each.id for each in found if each.priority in {"high", "highest"}}


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees a round broken off, taken up, and ended."""
    await episode_inbox.main()
    told = capsys.readouterr().out
    assert "broken off: update_episode" in told
    assert "look whether the note is there" in told
    assert re.search(r"\n  0 episodes taken\n(\d+) notes on \1 episodes\n$", told)


@pytest.mark.parametrize("crash", [0, 1, 7])
async def test_no_episode_is_skipped_and_no_note_is_there_twice(crash: int) -> None:
    """Whenever a round crashes, the next one takes the rest: each episode once."""
    fake = FakeHero(episodes=300)
    wanted = urgent(fake)
    number = sorted(wanted, key=int)[crash]
    fake.queue(Drop(after_processing=False), on=f"PATCH /v1/episodes/{number}")
    async with connect(fake) as hero:
        with pytest.raises(CallError):
            await episode_inbox.work(hero)
        assert await episode_inbox.work(hero) == len(wanted) - crash
        assert await episode_inbox.work(hero) == 0
    notes = [note.episode_id for note in fake.notes()]
    assert sorted(notes) == sorted(wanted)
    assert urgent(fake) == set()
