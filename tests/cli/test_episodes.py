"""`hero episodes list` and `hero episodes export`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from hero_async.cli.export_file import checkpoint_path
from hero_async.testing import Delay, FakeHero, Status
from tests.cli.conftest import Hero
from tests.cli.processes import on_terminal, started

pytestmark = pytest.mark.usefixtures("environ")


def ids(lines: str) -> list[str]:
    """The ids of JSON lines."""
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_a_pipe_gets_lines(hero: Hero, fake: FakeHero) -> None:
    """Without a terminal there is a JSON object a line, and remarks are on stderr."""
    done = hero("episodes", "list")
    assert done.exit_code == 0
    assert ids(done.stdout) == [each.id for each in fake.episodes()]
    assert done.stderr == ""


def test_what_is_cut_off_is_said(hero: Hero) -> None:
    """A limit that cuts says so."""
    done = hero("episodes", "list", "--limit", 7)
    assert len(done.stdout.splitlines()) == 7
    assert "there are more" in done.stderr


def test_filters_are_sent(hero: Hero, fake: FakeHero) -> None:
    """Each option is the API's own filter."""
    options = ["--status", "open", "--status", "closed", "--priority", "high"]
    order = ["--order-by", "created_at", "--descending", "--assignee-type", "AdminTeam"]
    done = hero("episodes", "list", *options, *order, "--assignee-id", "1")
    assert done.exit_code == 0, done.output
    query = {**fake.requests[0].query}
    assert {name: query[name] for name in query if not name.startswith("page_")} == {
        "status[]": ("open", "closed"),
        "priority[]": ("high",),
        "assignee_id[]": ("1",),
        "assignee_type[]": ("AdminTeam",),
        "order_by[]": ("created_at",),
        "order_descending[]": ("true",),
    }


@pytest.mark.parametrize(
    "wrong",
    [
        ["list", "--status", "opened"],
        ["list", "--descending"],
        ["list", "--limit", "0"],
        ["export", "episodes.txt"],
        ["export"],
    ],
)
def test_wrong_use_sends_nothing(hero: Hero, fake: FakeHero, wrong: list[str]) -> None:
    """It ends with 2 before any request."""
    assert hero("episodes", *wrong).exit_code == 2
    assert fake.requests == []


def test_a_terminal_gets_a_table(environ: dict[str, str], fake: FakeHero) -> None:
    """With frames and without anything of a patient."""
    code, shown = on_terminal(["episodes", "list"], environ)
    assert code == 0
    assert "assignees" in shown
    assert "\u2502" in shown
    assert not any(each.full_name in shown for each in fake.patients())


def test_a_reader_that_goes_is_no_fault(environ: dict[str, str]) -> None:
    """`hero episodes list | head -0` ends without a word."""
    with started(["episodes", "list"], environ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1


def test_export_writes_all(hero: Hero, fake: FakeHero, tmp_path: Path) -> None:
    """Every episode once, and nothing but the file is left."""
    path = tmp_path / "all.csv"
    done = hero("episodes", "export", path, "--page-size", 7)
    with path.open(newline="") as file:
        found = [row["id"] for row in csv.DictReader(file)]
    assert (done.exit_code, done.stdout) == (0, "")
    assert found == [each.id for each in fake.episodes()]
    assert f"30 episodes are in {path}" in done.stderr
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_export_is_whole(hero: Hero, tmp_path: Path) -> None:
    """A list without episodes gives a header, and no checkpoint."""
    path = tmp_path / "none.csv"
    done = hero("episodes", "export", path, "--assignee-id", "999")
    assert done.exit_code == 0
    assert path.read_text() == "id,status,priority,assignees,tasks\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def broken_off(hero: Hero, fake: FakeHero, tmp_path: Path) -> Path:
    """An export that the server refused to go on with after the first of three pages."""
    path = tmp_path / "all.jsonl"
    for fault in (Delay(0), Status(403, body=b"CANARY")):
        fake.queue(fault, on="GET /v2/episodes")
    done = hero("episodes", "export", path, "--page-size", 10)
    assert (done.exit_code, ids(path.read_text())) == (
        4,
        [each.id for each in fake.episodes()[:10]],
    )
    assert "CANARY" not in done.output
    assert "HERO_PRACTICE_GROUP_ID" in done.stderr
    return path


def test_an_error_leaves_what_was_read(hero: Hero, fake: FakeHero, broken_off: Path) -> None:
    """The same command goes on where the server failed, and each episode is there once."""
    assert hero("episodes", "export", broken_off, "--page-size", 10).exit_code == 0
    assert ids(broken_off.read_text()) == [each.id for each in fake.episodes()]
    assert not checkpoint_path(broken_off).exists()


@pytest.mark.parametrize(
    "other",
    [
        ["--patient-fields"],
        ["--format", "csv"],
        ["--status", "open"],
        ["--page-size", "20"],
    ],
)
def test_other_options_do_not_go_on(
    hero: Hero, fake: FakeHero, broken_off: Path, other: list[str]
) -> None:
    """A checkpoint of another list, or of other lines, is refused by its name; nothing is sent."""
    sent, before = len(fake.requests), broken_off.read_bytes()
    done = hero("episodes", "export", broken_off, "--page-size", 10, *other)
    assert (done.exit_code, len(fake.requests), broken_off.read_bytes()) == (2, sent, before)
    assert str(checkpoint_path(broken_off)) in done.stderr
    assert "--overwrite" in done.stderr


def test_another_practice_does_not_go_on(
    hero: Hero, broken_off: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One practice's episodes are not appended to another's."""
    monkeypatch.setenv("HERO_PRACTICE_GROUP_ID", "2")
    before = broken_off.read_bytes()
    assert hero("episodes", "export", broken_off, "--page-size", 10).exit_code == 2
    assert broken_off.read_bytes() == before


def test_a_terminal_gets_a_bar(environ: dict[str, str], tmp_path: Path) -> None:
    """And the file is the same."""
    path = tmp_path / "all.jsonl"
    code, shown = on_terminal(["episodes", "export", path], environ)
    assert code == 0
    assert "30/30" in shown
    assert len(path.read_text().splitlines()) == 30
