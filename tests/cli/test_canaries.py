"""Marked keys, tokens and patients appear in no output where they must not."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from hero_async.cli import __main__ as program
from hero_async.cli.app import app
from hero_async.testing import FakeHero, Status
from tests.cli.conftest import KEY, Hero
from tests.cli.processes import started
from tests.client.traces import own_locals

PATIENT = {"full_name": "CANARY CANARY", "nhs_number": "CANARY", "dob": "CANARY"}
EPISODE = {"id": "1", "status": "open", "priority": "low", "patient": PATIENT, "title": "CANARY"}
COMMANDS: list[list[str]] = [
    ["doctor"],
    ["doctor", "--json"],
    ["token"],
    ["episodes", "list"],
    ["episodes", "list", "--format", "table"],
    ["episodes", "list", "--format", "csv"],
    ["episodes", "export", "EXPORT.csv"],
    ["episodes", "export", "EXPORT.jsonl"],
    ["webhooks", "list"],
    ["webhooks", "list", "--json"],
    ["webhooks", "ensure", "https://example.org/", "--event", "appointment.confirmed"],
]
WEBHOOK = {"signing_key": "CANARY", "url": 7, "event_type": "x"}
ANSWERS: list[Any] = [
    {"data": [EPISODE | WEBHOOK], "count": "CANARY", "access_token": ["CANARY"]},
    ["CANARY"],
    "CANARY",
]
each_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


def here(command: list[str], folder: Path) -> list[str]:
    """The command, its file in this folder."""
    return [str(folder / each) if each.startswith("EXPORT") else each for each in command]


@pytest.fixture(autouse=True)
def signing_key(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]) -> None:
    """One that is marked."""
    environ["HERO_SIGNING_KEY"] = "CANARY-signing-key"
    monkeypatch.setenv("HERO_SIGNING_KEY", environ["HERO_SIGNING_KEY"])


@each_command
@pytest.mark.parametrize("answer", ANSWERS, ids=["object", "array", "text"])
@pytest.mark.parametrize("status", [200, 400])
def test_no_output_shows_one(
    hero: Hero, fake: FakeHero, tmp_path: Path, command: list[str], answer: Any, status: int
) -> None:
    """Whatever the server says, neither output nor file nor log holds what is marked."""
    body = json.dumps(answer).encode()
    fake.queue(Status(status, body=body, headers={"X-Request-Id": "CANARY"}), times=40)
    done = hero(*here(command, tmp_path))
    written = "".join(path.read_text() for path in tmp_path.iterdir())
    assert "CANARY" not in done.output + written
    assert done.exit_code in {0, 1, 4}, done.exception


@pytest.mark.parametrize("command", COMMANDS[3:8], ids=" ".join)
def test_an_episode_is_shown_without_its_patient(
    hero: Hero, fake: FakeHero, tmp_path: Path, command: list[str]
) -> None:
    """What is shown, or written, of an episode with a marked patient holds no mark."""
    for rows in ([EPISODE], []):
        body = json.dumps({"data": rows, "count": 1}).encode()
        fake.queue(Status(200, body=body), on="GET /v2/episodes")
    done = hero(*here(command, tmp_path))
    shown = done.output + "".join(path.read_text() for path in tmp_path.iterdir())
    assert done.exit_code == 0, done.output
    assert "open" in shown
    assert "CANARY" not in shown


@each_command
def test_no_traceback_holds_one(
    fake: FakeHero, tmp_path: Path, command: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """If it ends with an error, its frames of ours hold no key, answer or record."""
    caplog.set_level(logging.DEBUG)
    fake.queue(Status(400, body=b'{"message": [{"code": "CANARY"}]}'), times=40)
    done = CliRunner().invoke(app, here(command, tmp_path))
    assert done.exception is not None or command[0] == "doctor"
    assert KEY not in (own_locals(done.exception) if done.exception else "")
    assert "CANARY" not in caplog.text


def test_patients_are_shown_only_if_asked_for(hero: Hero, fake: FakeHero, tmp_path: Path) -> None:
    """The names of the fake's patients come with --patient-fields, and else never."""
    names = {each.full_name for each in fake.patients()}
    for form in ("csv", "jsonl"):
        for options in ([], ["--patient-fields"]):
            path = tmp_path / f"{len(options)}.{form}"
            assert hero("episodes", "export", path, *options).exit_code == 0
            assert any(name in path.read_text() for name in names) is bool(options)


def test_a_fault_of_ours_is_told_without_values(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error that nobody thought of could quote a record: its type and place must do."""

    def broken(**_: object) -> None:
        raise KeyError("CANARY")

    monkeypatch.setattr("hero_async.cli.app.app", broken)
    with pytest.raises(SystemExit) as caught:
        program.main()
    told = capsys.readouterr()
    assert caught.value.code == 1
    assert told.err.startswith("hero: a fault of the command line: KeyError at test_canaries.py:")
    assert "CANARY" not in told.out + told.err


def test_a_process_that_breaks_shows_no_locals(
    fake: FakeHero, environ: dict[str, str], tmp_path: Path
) -> None:
    """A disk that takes nothing: one line, and no traceback of rich's with locals."""
    path = tmp_path / "missing" / "all.jsonl"
    with started(["episodes", "export", path], environ) as process:
        shown, remarks = process.communicate(timeout=30)
    assert (process.returncode, shown) == (1, "")
    assert remarks == "hero: this machine says: No such file or directory\n"
    assert fake.requests == []
