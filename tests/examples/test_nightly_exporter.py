"""Exporting by night, as the example does it."""

import json
import os
from itertools import count
from pathlib import Path

import pytest

from examples import nightly_exporter
from hero_async.errors import InvalidRequestError
from hero_async.testing import Drop, FakeHero, Status
from tests.client.heroes import connect
from tests.examples.crashes import Crash, ShakyTransport, Steps

pytestmark = pytest.mark.anyio

LIST = "GET /v2/episodes"


def exported(file: Path) -> list[str]:
    """The ids in the file, in which every line is whole."""
    content = file.read_text()
    assert content == "" or content.endswith("\n")
    return [json.loads(line)["id"] for line in content.splitlines()]


def wanted(fake: FakeHero, practice: str = "1") -> list[str]:
    """The ids of all episodes."""
    return sorted(each.id for each in fake.episodes(practice))


def everything(folder: Path) -> str:
    """What all files of the folder hold."""
    return "".join(each.read_text() for each in folder.iterdir())


def written(folder: Path) -> set[str]:
    """All that is in there, however deep."""
    return {str(each.relative_to(folder)) for each in folder.rglob("*")}


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees one practice fail alone, and the second run make it good."""
    await nightly_exporter.main()
    first, second = capsys.readouterr().out.split("The second run\n")
    assert "failed: list_episodes_v2: status 403" in first
    assert "2 of 3 practices are exported" in first
    assert "3 of 3 practices are exported" in second


async def crashed(fake: FakeHero, folder: Path, fatal: int) -> bool:
    """Whether exporting practice "1" crashed at this step; there may be fewer."""
    steps = Steps(fatal)
    with pytest.MonkeyPatch.context() as patched:
        for name in ("found", "append", "store"):
            patched.setattr(nightly_exporter, name, steps.around(getattr(nightly_exporter, name)))
        patched.setattr(os, "fsync", steps.around(os.fsync))
        async with connect(fake, transport=ShakyTransport(fake.transport(), steps)) as hero:
            try:
                await nightly_exporter.export(hero, folder)
            except Crash:
                return True
    return False


async def test_whatever_step_it_crashes_at_each_episode_is_there_once(tmp_path: Path) -> None:
    """A crash, another at the same step of the run after it, and a third run: each episode once."""
    fake = FakeHero(episodes=230)
    fatal = 0
    for fatal in count():
        folder = tmp_path / str(fatal)
        was_fatal = await crashed(fake, folder, fatal)
        await crashed(fake, folder, fatal)
        assert not await crashed(fake, folder, 1000)
        assert sorted(exported(folder / "1.jsonl")) == wanted(fake)
        if not was_fatal:
            break
    assert fatal > 20


async def test_half_a_line_is_cut_off(tmp_path: Path) -> None:
    """What was on the disk when the power went, and no place says so, does not stay."""
    fake = FakeHero(episodes=230)
    fake.queue(Status(400), on=LIST)
    file = tmp_path / "1.jsonl"
    async with connect(fake) as hero:
        assert not await nightly_exporter.export_all(hero, ["1"], tmp_path)
        file.write_text('{"id": "1", "sta')
        assert await nightly_exporter.export_all(hero, ["1"], tmp_path)
    assert sorted(exported(file)) == wanted(fake)


async def test_a_file_that_was_cut_is_written_anew(tmp_path: Path) -> None:
    """A place behind the end of the file is not believed."""
    fake = FakeHero(episodes=30)
    file = tmp_path / "1.jsonl"
    async with connect(fake) as hero:
        await nightly_exporter.export(hero, tmp_path)
        os.truncate(file, 10)
        await nightly_exporter.export(hero, tmp_path)
    assert sorted(exported(file)) == wanted(fake)


async def test_the_failure_of_one_practice_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is exported is whole, what failed is told, and the next run asks for no more than it."""
    practices = ("1", "2", "3")
    fake = FakeHero(practice_group_ids=practices, episodes=120)
    fake.queue(Status(403), on=LIST)
    async with connect(fake) as hero:
        assert not await nightly_exporter.export_all(hero, practices, tmp_path)
        assert "2 of 3 practices" in capsys.readouterr().out
        before = len(fake.requests)
        assert await nightly_exporter.export_all(hero, practices, tmp_path)
    assert len({each.practice_group_id for each in fake.requests[before:]}) == 1
    for practice in practices:
        assert sorted(exported(tmp_path / f"{practice}.jsonl")) == wanted(fake, practice)


@pytest.mark.parametrize(
    "odd", ["..", "../2", "/2", "..\\2", "1.new", "a", "²", "1\n", "con", "", "canary"]
)
async def test_a_practice_whose_id_is_no_file_name(
    tmp_path: Path, odd: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It fails alone, nothing is asked for it, and nothing is written but the other's files."""
    fake = FakeHero(episodes=3)
    async with connect(fake) as hero:
        assert not await nightly_exporter.export_all(hero, ["1", odd], tmp_path / "night")
    assert "1 of 2 practices" in capsys.readouterr().out
    assert {each.practice_group_id for each in fake.requests} == {"1"}
    assert written(tmp_path) == {"night", "night/1.jsonl", "night/1.checkpoint"}


def test_what_is_wrong_with_an_id_is_told() -> None:
    """The error says what an id may hold, and not what was in it."""
    with pytest.raises(InvalidRequestError, match="digits only") as caught:
        nightly_exporter.file_of(Path(), "canary")
    assert "canary" not in str(caught.value)


async def test_a_bad_minute_goes_by(tmp_path: Path) -> None:
    """Reads that break are read again, and nothing is there twice."""
    fake = FakeHero(episodes=230)
    fake.queue(Drop(after_processing=True), on=LIST)
    fake.queue(Status(503), on=LIST)
    async with connect(fake) as hero:
        assert await nightly_exporter.export(hero, tmp_path) == 230
    assert sorted(exported(tmp_path / "1.jsonl")) == wanted(fake)


async def test_nothing_of_a_patient_is_written(tmp_path: Path) -> None:
    """Lines hold ids and the API's own words, whatever an answer holds."""
    fake = FakeHero(episodes=0)
    body = b'{"data": [{"id": "1", "status": {"x": "canary"}, "patient": {"email": "canary"}}]}'
    fake.queue(Status(200, body=body), on=LIST, times=2)
    async with connect(fake) as hero:
        await nightly_exporter.export(hero, tmp_path)
    assert exported(tmp_path / "1.jsonl") == ["1"]
    assert "canary" not in everything(tmp_path)
