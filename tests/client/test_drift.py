"""What an answer has that the description does not say is reported, by place and kind only."""

import json
import logging
from typing import Any

import pytest

from hero_async import Hook
from hero_async.drift import Drift, drifts
from hero_async.hooks import Drifted
from hero_async.models import Episode, EpisodeStatus
from hero_async.testing import FakeHero, Status
from tests.client.heroes import connect

WHOLE: dict[str, Any] = {
    "id": "1",
    "status": "open",
    "priority": "low",
    "assignees": [{"type": "Admin", "name": None}],
    "tasks": [],
    "patient": None,
}


class Watcher(Hook):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.seen: list[Drifted] = []

    def drifted(self, event: Drifted) -> None:
        """Keep it."""
        self.seen.append(event)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"status": "triaged"}, [("Episode.status", "unknown value")]),
        ({"status": 5}, [("Episode.status", "unexpected type")]),
        ({"status": None}, [("Episode.status", "unexpected null")]),
        ({"colour": "red"}, [("Episode.colour", "unknown field")]),
        ({"id": 5}, []),
        ({"id": ["5"]}, [("Episode.id", "unexpected type")]),
        ({"tasks": None}, [("Episode.tasks", "unexpected null")]),
        ({"tasks": ["x"]}, [("Episode.tasks", "unexpected type")]),
        ({"assignees": [{"type": "Robot", "name": None}]}, [("Assignee.type", "unknown value")]),
        ({"assignees": [{"type": "Admin"}]}, [("Assignee.name", "missing field")]),
        ({"patient": {"dob": "1990-01-01"}}, []),
        ({"patient": {"dob": "long ago"}}, [("EpisodePatient.dob", "unexpected type")]),
    ],
)
def test_each_oddity_has_its_place(change: dict[str, Any], found: list[tuple[str, Any]]) -> None:
    """A lenient reader keeps what came; what was odd about it is named, however deep."""
    episode = Episode.from_dict({**WHOLE, **change})
    assert list(drifts(episode)) == [Drift(*each) for each in found]


def test_a_missing_field_is_named() -> None:
    """A required field that did not come is missing; an optional one is not."""
    lacking = {key: value for key, value in WHOLE.items() if key not in {"priority", "tasks"}}
    assert list(drifts(Episode.from_dict(lacking))) == [Drift("Episode.priority", "missing field")]


@pytest.mark.anyio
async def test_a_hook_hears_of_it_once_an_answer(fake: FakeHero) -> None:
    """A page of odd records is one event for each place and kind; the call succeeds."""
    odd = {**WHOLE, "status": "MAGPIE"}
    page = {"data": [odd, {**odd, "id": "2", "colour": "MAGPIE"}], "count": 2}
    fake.queue(Status(200, body=json.dumps(page).encode()))
    watcher = Watcher()
    async with connect(fake, hooks=[watcher]) as hero:
        episodes = await hero.episodes.list()
    assert episodes.items[0].status == EpisodeStatus("MAGPIE")
    assert watcher.seen == [
        Drifted("list_episodes_v2", "Episode.status", "unknown value"),
        Drifted("list_episodes_v2", "Episode.colour", "unknown field"),
    ]
    assert "MAGPIE" not in repr(watcher.seen)


@pytest.mark.anyio
async def test_a_failing_watcher_breaks_nothing(
    fake: FakeHero, caplog: pytest.LogCaptureFixture
) -> None:
    """What a hook raises over a drift is logged by its type, and the answer is given."""

    class Broken(Hook):
        def drifted(self, event: Drifted) -> None:
            raise LookupError(event.place)

    fake.queue(Status(200, body=json.dumps({**WHOLE, "status": "new"}).encode()))
    with caplog.at_level(logging.ERROR, "hero_async"):
        async with connect(fake, hooks=[Broken()]) as hero:
            episode = await hero.episodes.get("1")
    assert episode.id == "1"
    assert "LookupError" in caplog.text


@pytest.mark.anyio
async def test_nobody_looks_where_nobody_listens(
    fake: FakeHero, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a hook for it, answers are not looked through."""
    looked: list[object] = []

    def look(answer: object) -> list[Drift]:
        looked.append(answer)
        return []

    monkeypatch.setattr("hero_async.drift.drifts", look)
    async with connect(fake, hooks=[Hook()]) as hero:
        await hero.episodes.get("1")
    assert looked == []
    async with connect(fake, hooks=[Watcher()]) as hero:
        await hero.episodes.get("1")
    assert len(looked) == 1


@pytest.mark.anyio
async def test_the_fake_does_not_drift(fake: FakeHero) -> None:
    """What the fake answers about episodes is what the description says."""
    watcher = Watcher()
    async with connect(fake, hooks=[watcher]) as hero:
        _ = [episode async for episode in hero.episodes.list()]
        await hero.episodes.create_note("1", "Better.")
    assert watcher.seen == []
