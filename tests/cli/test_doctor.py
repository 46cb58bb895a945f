"""`hero doctor` explains what is broken, in words that name the fix."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socket import create_server

import pytest

from hero_async import Runtime
from hero_async.cli.diagnosis.answer import clock
from hero_async.cli.diagnosis.finding import Verdict
from hero_async.cli.diagnosis.scopes import AREAS
from hero_async.testing import FakeHero, Status
from tests.cli.conftest import Hero
from tests.cli.served import answering

Handle = Callable[[BaseHTTPRequestHandler], None]
RIGHT = {
    "HERO_API_KEY": "CANARY-key",
    "HERO_PRACTICE_GROUP_ID": "CANARY-practice",
    "HERO_ENVIRONMENT": "staging",
}


def says(
    status: int, body: bytes = b"", ahead: timedelta = timedelta(), location: str = ""
) -> Handle:
    """An answer, with a date that is so far ahead of ours."""

    def handle(request: BaseHTTPRequestHandler) -> None:
        date = format_datetime(Runtime().wall() + ahead, usegmt=True)
        request.send_response_only(status)
        request.send_header("Date", date)
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Location", location)
        request.end_headers()
        request.wfile.write(body)

    return handle


@pytest.fixture
def variables(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], None]:
    """Sets these variables; an empty one counts as not set."""

    def put(wanted: dict[str, str]) -> None:
        for name, value in wanted.items():
            monkeypatch.setenv(name, value)

    return put


def free_port() -> int:
    """A port where nobody listens."""
    with create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def test_all_well(hero: Hero, fake: FakeHero, environ: dict[str, str]) -> None:
    """Against a server that lets the key in everywhere every finding is well."""
    done = hero("doctor", "--json")
    assert done.exit_code == 0, done.output
    assert {each["verdict"] for each in json.loads(done.stdout)["findings"]} == {"ok"}
    assert done.stdout.count("let in") == len(AREAS)
    assert {each.method for each in fake.requests} == {"GET"}
    assert environ["HERO_BASE_URL"] not in done.output


def test_no_record_of_a_patient_is_read(
    hero: Hero, fake: FakeHero, environ: dict[str, str]
) -> None:
    """Episodes, tasks and patients are asked for by an id that nothing has."""
    hero("doctor")
    whose = [each for each in fake.requests if each.path.split("/")[2] in WHOSE]
    assert len(whose) == len(WHOSE)
    assert {each.status for each in whose} == {404}


WHOSE = {"episodes", "tasks", "patients"}


@pytest.mark.parametrize(
    ("wrong", "fix"),
    [
        ({"HERO_API_KEY": ""}, "set HERO_API_KEY to the key"),
        ({"HERO_API_KEY": "CANARY-key\n"}, "set HERO_API_KEY again"),
        ({"HERO_PRACTICE_GROUP_ID": ""}, "set HERO_PRACTICE_GROUP_ID to the id"),
        ({"HERO_PRACTICE_GROUP_ID": "CANARY practice"}, "set HERO_PRACTICE_GROUP_ID again"),
        ({"HERO_ENVIRONMENT": ""}, "set HERO_ENVIRONMENT to staging or production"),
        ({"HERO_ENVIRONMENT": "CANARY"}, "set HERO_ENVIRONMENT to staging or production"),
        ({"HERO_BASE_URL": "https://CANARY.example"}, "unset HERO_BASE_URL, or unset"),
        (
            {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": "http://CANARY.example"},
            "let HERO_BASE_URL begin with https://",
        ),
        (
            {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": "https://CANARY:x@example.org"},
            "set HERO_BASE_URL to an address",
        ),
        ({"HTTPS_PROXY": "socks5://CANARY:x@127.0.0.1:1"}, "set HTTPS_PROXY to an address"),
        (
            {
                "HERO_ENVIRONMENT": "",
                "HERO_BASE_URL": "http://127.0.0.1:1",
                "HTTP_PROXY": "http://CANARY.example:1",
            },
            "set NO_PROXY=127.0.0.1,localhost",
        ),
    ],
)
def test_settings_that_cannot_work(
    hero: Hero, variables: Callable[[dict[str, str]], None], wrong: dict[str, str], fix: str
) -> None:
    """The variable is named, its value is not, nothing is sent, and the exit code is 2."""
    variables(RIGHT | wrong)
    done = hero("doctor")
    assert done.exit_code == 2
    assert f"fix: {fix}" in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.parametrize(
    ("name", "value", "fix"),
    [
        ("HERO_API_KEY", "CANARY-other", "set HERO_API_KEY to the key that Hero gave you"),
        (
            "HERO_PRACTICE_GROUP_ID",
            "CANARY",
            "set HERO_PRACTICE_GROUP_ID to the id of the practice",
        ),
    ],
)
@pytest.mark.usefixtures("environ")
def test_who_is_not_let_in(
    hero: Hero, monkeypatch: pytest.MonkeyPatch, name: str, value: str, fix: str
) -> None:
    """A wrong key and a wrong practice are told apart; the exit code is 4."""
    monkeypatch.setenv(name, value)
    done = hero("doctor")
    assert done.exit_code == 4
    assert fix in done.stdout
    assert "scope:" not in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (says(404), 1),
        (says(200, b"<html>CANARY</html>"), 1),
        (says(302, location="https://CANARY.example/"), 1),
    ],
)
def test_a_wrong_address(
    hero: Hero, variables: Callable[[dict[str, str]], None], answer: Handle, code: int
) -> None:
    """Where something else than Hero's API answers, the address is what to correct."""
    with answering(answer) as port:
        variables(
            RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}/CANARY"}
        )
        done = hero("doctor")
    assert done.exit_code == code
    assert "set HERO_ENVIRONMENT to staging or production, or HERO_BASE_URL" in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.parametrize(
    ("minutes", "word"), [(-30, "ahead of"), (30, "behind"), (60 * 24 * 365, "behind")]
)
def test_a_wrong_clock(
    hero: Hero, variables: Callable[[dict[str, str]], None], minutes: int, word: str
) -> None:
    """The exit code is 5, the fix is NTP, and the other looks are made all the same."""
    with answering(says(200, b'{"id": "CANARY-practice"}', timedelta(minutes=minutes))) as port:
        variables(RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}"})
        done = hero("doctor")
    assert done.exit_code == 5
    assert f"{word} the server's" in done.stdout
    assert "NTP" in done.stdout
    assert "the key is known" in done.stdout


@pytest.mark.parametrize(
    ("ahead", "word", "code"),
    [
        (0, "within 30 seconds of", 0),
        (60, "behind", 0),
        (1800, "behind", 5),
        (-1800, "ahead of", 5),
    ],
)
def test_the_clock_of_a_fake(
    hero: Hero, variables: Callable[[dict[str, str]], None], ahead: int, word: str, code: int
) -> None:
    """The fake says its own time, so a clock that is off can be rehearsed with it."""
    with FakeHero(now=lambda: time.time() + ahead).listen() as url:
        variables({"HERO_API_KEY": "fake-key", "HERO_PRACTICE_GROUP_ID": "1", "HERO_BASE_URL": url})
        done = hero("doctor")
    assert done.exit_code == code, done.output
    assert f"{word} the server's" in done.stdout


@pytest.mark.parametrize("date", [None, "", "yesterday", "Sun, 15 Jun 2025 15:06:40 -0000"])
def test_an_answer_without_a_date(
    hero: Hero, variables: Callable[[dict[str, str]], None], date: str | None
) -> None:
    """Where no moment can be read from it, that is said, and fails nothing."""

    def handle(request: BaseHTTPRequestHandler) -> None:
        request.send_response_only(200)
        if date is not None:
            request.send_header("Date", date)
        request.send_header("Content-Length", "2")
        request.end_headers()
        request.wfile.write(b"{}")

    with answering(handle) as port:
        variables(RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}"})
        done = hero("doctor")
    assert "clock" in done.stdout
    assert "not compared" in done.stdout
    assert done.exit_code == 0


def test_a_wrong_clock_hides_nothing(
    hero: Hero, variables: Callable[[dict[str, str]], None]
) -> None:
    """If the key is refused too, the exit code is that of the key."""
    with answering(says(401, b"", timedelta(hours=1))) as port:
        variables(RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}"})
        assert hero("doctor").exit_code == 4


@pytest.mark.parametrize(
    ("seconds", "verdict"),
    [
        *((second, Verdict.OK) for second in (0, 30, -30)),
        *((second, Verdict.WARNING) for second in (31, -31, 300, -300)),
        *((second, Verdict.FAILED) for second in (301, -301)),
    ],
)
def test_how_far_a_clock_may_be_off(seconds: int, verdict: Verdict) -> None:
    """As far as webhooks still verify, with a warning before."""
    assert clock(timedelta(seconds=seconds)).verdict is verdict


def test_another_practice_answers(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """An answer that is about another practice than the one asked for is pointed out."""
    with answering(says(200, b'{"id": "CANARY-other"}')) as port:
        variables(RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}"})
        done = hero("doctor")
    assert "another practice's id" in done.stdout
    assert "CANARY" not in done.output


def test_a_proxy_that_is_down(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """The proxy's variable is named, not its address; the exit code is 3."""
    variables(RIGHT | {"HTTPS_PROXY": f"http://CANARY:CANARY@127.0.0.1:{free_port()}"})
    done = hero("doctor")
    assert done.exit_code == 3
    assert "the proxy takes no connection" in done.stdout
    assert "correct HTTPS_PROXY" in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:CANARY", "http://"])
def test_a_proxy_that_is_no_address(
    hero: Hero, variables: Callable[[dict[str, str]], None], proxy: str
) -> None:
    """A mistyped one is found too."""
    variables(RIGHT | {"HTTPS_PROXY": proxy})
    done = hero("doctor")
    assert done.exit_code in {2, 3}
    assert "HTTPS_PROXY" in done.stdout
    assert "CANARY" not in done.output


def test_a_proxy_that_refuses(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """It takes the connection, and lets nothing through."""
    with answering(says(407)) as port:
        variables(RIGHT | {"HTTPS_PROXY": f"http://127.0.0.1:{port}"})
        done = hero("doctor")
    assert done.exit_code == 3
    assert "the proxy does not let calls through" in done.stdout


def test_nobody_listens(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """The name is known, but nothing takes connections."""
    address = {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"https://127.0.0.1:{free_port()}"}
    variables(RIGHT | address)
    done = hero("doctor")
    assert done.exit_code == 3
    assert "the API takes no connection" in done.stdout
    assert "firewall" in done.stdout


def test_a_name_that_nobody_has(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """A host that no name server knows."""
    address = {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"https://{'CANARY' * 11}.invalid"}
    variables(RIGHT | address)
    done = hero("doctor")
    assert done.exit_code == 3
    assert "the name of the API can't be resolved" in done.stdout
    assert "CANARY" not in done.output


def test_a_certificate_that_proves_nothing(
    hero: Hero, variables: Callable[[dict[str, str]], None], server_tls: ssl.SSLContext
) -> None:
    """The fix is the certificates of the network, never to look away; no key was sent."""
    keys: list[str | None] = []

    def handle(request: BaseHTTPRequestHandler) -> None:
        keys.append(request.headers["x-api-key"])

    with answering(handle, server_tls) as port:
        variables(RIGHT | {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"https://127.0.0.1:{port}"})
        done = hero("doctor")
    assert done.exit_code == 3
    assert "the certificate is not trusted" in done.stdout
    assert "SSL_CERT_FILE" in done.stdout
    assert keys == []


def test_a_certificate_that_is_trusted(
    hero: Hero,
    variables: Callable[[dict[str, str]], None],
    server_tls: ssl.SSLContext,
    certificate: Path,
) -> None:
    """With its own certificate named, the same server passes."""
    with answering(says(200, b'{"id": "CANARY-practice"}'), server_tls) as port:
        address = {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"https://127.0.0.1:{port}"}
        variables(RIGHT | address | {"SSL_CERT_FILE": str(certificate)})
        done = hero("doctor")
    assert done.exit_code == 0, done.output
    assert "the certificate is trusted" in done.stdout


def test_certificates_that_cannot_be_read(
    hero: Hero, variables: Callable[[dict[str, str]], None], tmp_path: Path
) -> None:
    """SSL_CERT_FILE is named."""
    with answering(says(200)) as port:
        address = {"HERO_ENVIRONMENT": "", "HERO_BASE_URL": f"http://127.0.0.1:{port}"}
        variables(RIGHT | address | {"SSL_CERT_FILE": str(tmp_path / "CANARY")})
        done = hero("doctor")
    assert done.exit_code == 2
    assert "fix: set SSL_CERT_FILE" in done.stdout
    assert "CANARY" not in done.output


@pytest.mark.usefixtures("environ")
def test_scopes_are_told_apart(hero: Hero, fake: FakeHero) -> None:
    """What is refused is no failure, and what can't be told is not taken for refused."""
    fake.queue(Status(403), on="GET /v1/batch_message")
    fake.queue(Status(401), on="GET /v1/forms")
    fake.queue(Status(500, body=b"CANARY"), on="GET /v1/webhooks")
    done = hero("doctor", "--json")
    found = {each["check"]: each for each in json.loads(done.stdout)["findings"]}
    assert done.exit_code == 0
    assert found["scope: messaging"]["says"] == "not let in (status 403)"
    assert found["scope: forms"]["says"] == "not let in (status 401)"
    assert found["scope: webhooks"]["says"] == "can't tell (status 500)"
    assert found["scope: episodes"]["says"] == "let in"
    assert "CANARY" not in done.output


def test_json_is_for_programs(hero: Hero, variables: Callable[[dict[str, str]], None]) -> None:
    """One object, with the exit code, and each finding with its fix."""
    variables(RIGHT | {"HERO_API_KEY": ""})
    done = hero("doctor", "--json")
    told = json.loads(done.stdout)
    assert told["exit_code"] == done.exit_code == 2
    assert told["findings"][-1]["verdict"] == "failed"
    assert told["findings"][-1]["fix"].startswith("set HERO_API_KEY")
    assert "HERO_API_KEY not set" in told["findings"][0]["says"]
