"""`hero webhooks`."""

from __future__ import annotations

import json
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

import httpx
import pytest

from hero_async.testing import FakeHero, Status
from hero_async.webhooks import sign
from tests.cli.conftest import Hero
from tests.cli.processes import started
from tests.cli.served import answering
from tests.cli.test_doctor import free_port, says

URL = "https://example.org/hero?password=CANARY"
SIGNING_KEY = "CANARY-signing-key"
EVENT = "appointment.confirmed"
BODY = b'{"object":"Appointment","id":"7","practice_group_id":"1","event":"appointment.confirmed"}'
_PATIENCE = 30.0


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """The key, as an editor leaves it: with a line end."""
    path = tmp_path / "key"
    path.write_text(f"{SIGNING_KEY}\n")
    return path


@pytest.mark.usefixtures("environ")
def test_ensure_creates_once(hero: Hero, fake: FakeHero, key_file: Path) -> None:
    """The second time all is there; the key is the file's without its line end."""
    command = ["webhooks", "ensure", URL, "--event", EVENT, "--signing-key-file", key_file]
    first, second = hero(*command), hero(*command)
    assert (first.exit_code, first.stdout) == (0, f"created: {EVENT} (webhook 1)\n")
    assert (second.exit_code, second.stdout) == (0, f"there: {EVENT} (webhook 1)\n")
    assert [each.signing_key for each in fake.webhooks()] == [SIGNING_KEY]
    assert "CANARY" not in first.output + second.output


@pytest.mark.usefixtures("environ")
def test_ensure_says_what_will_not_verify(
    hero: Hero, fake: FakeHero, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is signed with another key is left alone, and is a failure."""
    hero("webhooks", "ensure", URL, "--event", EVENT, "--signing-key-file", key_file)
    monkeypatch.setenv("OTHER_KEY", "CANARY-other-signing-key")
    done = hero("webhooks", "ensure", URL, "--event", EVENT, "--signing-key-env", "OTHER_KEY")
    assert done.exit_code == 1
    assert f"signed otherwise: {EVENT}" in done.stdout
    assert len(fake.webhooks()) == 1
    assert "CANARY" not in done.output


@pytest.mark.usefixtures("environ")
@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_list_shows_no_key_and_no_query(hero: Hero, key_file: Path, arguments: list[str]) -> None:
    """Only whether there is a key, and the address without what may be a password."""
    hero("webhooks", "ensure", URL, "--event", EVENT, "--signing-key-file", key_file)
    done = hero("webhooks", "list", *arguments)
    assert done.exit_code == 0
    assert EVENT in done.stdout
    assert "https://example.org/hero?..." in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.usefixtures("environ")
@pytest.mark.parametrize("key", ["", "CANARY-short", "CANARY-with-a-line-end\n"])
def test_a_key_that_proves_nothing(
    hero: Hero, fake: FakeHero, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """No webhook is made, and the key is not quoted."""
    monkeypatch.setenv("HERO_SIGNING_KEY", key)
    done = hero("webhooks", "ensure", URL, "--event", EVENT)
    assert done.exit_code == 2
    assert fake.webhooks() == ()
    assert "CANARY" not in done.output


@contextmanager
def listening(key_file: Path, environ: dict[str, str]) -> Generator[tuple[Popen[str], str]]:
    """The receiver as a process, and where it listens."""
    command = ["webhooks", "listen", "--signing-key-file", key_file]
    with started(command, environ) as process:
        try:
            assert process.stderr
            yield process, process.stderr.readline().strip().removeprefix("listening on ")
        finally:
            process.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_listen_tells_what_came(
    key_file: Path, environ: dict[str, str], hero: Hero, stop: signal.Signals
) -> None:
    """Type and ids of what is signed, the reason for what is not, and an end with 0."""
    with listening(key_file, environ) as (process, url):
        for key in (SIGNING_KEY, "CANARY-of-somebody-else"):
            httpx.post(url, content=BODY, headers=sign(BODY, key), trust_env=False)
        sent = hero("webhooks", "send-test", url, "--signing-key-file", key_file, "--id", "12")
        process.send_signal(stop)
        shown, remarks = process.communicate(timeout=_PATIENCE)
    assert (sent.exit_code, sent.stdout) == (0, "answered: 204\n")
    assert shown.splitlines() == [
        f"{EVENT} Appointment 7 practice 1",
        f"{EVENT} Appointment 12 practice 0",
    ]
    assert remarks == "refused: 401 signature_mismatch\n"
    assert process.returncode == 0


@pytest.mark.parametrize("url", ["http://example.org/hero", "ftp://127.0.0.1/", "example.org"])
def test_a_test_goes_to_https_or_here(hero: Hero, key_file: Path, url: str) -> None:
    """Nothing signed travels in the clear."""
    done = hero("webhooks", "send-test", url, "--signing-key-file", key_file)
    assert done.exit_code == 2


def test_a_test_that_is_refused(hero: Hero, key_file: Path) -> None:
    """The status is told with what it may mean, and the answer's body is not."""
    with answering(says(401, b"CANARY")) as port:
        done = hero(
            *("webhooks", "send-test", f"http://127.0.0.1:{port}"),
            *("--signing-key-file", key_file),
        )
    assert done.exit_code == 1
    assert done.stdout == "answered: 401\n"
    assert "the same signing key" in done.stderr
    assert "CANARY" not in done.output


def test_a_test_that_nobody_takes(hero: Hero, key_file: Path) -> None:
    """No receiver is another failure than one that refuses."""
    url = f"http://127.0.0.1:{free_port()}"
    done = hero("webhooks", "send-test", url, "--signing-key-file", key_file)
    assert done.exit_code == 3
    assert "CANARY" not in done.output


@pytest.mark.usefixtures("environ")
def test_what_a_server_says_steers_no_terminal(hero: Hero, fake: FakeHero) -> None:
    """It is no control sequence, and no markup of rich's."""
    odd = {"id": "1", "event_type": "\x1b[31m[bold]x", "url": "https://[::1/", "signing_key": None}
    body = json.dumps({"data": [odd], "count": 1}).encode()
    fake.queue(Status(200, body=body), on="GET /v1/webhooks")
    done = hero("webhooks", "list")
    assert done.exit_code == 0, done.output
    assert "\x1b" not in done.stdout
    assert "[bold]x" in done.stdout
