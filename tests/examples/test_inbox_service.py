"""The inbox service, asked in process, run as a program, and used in a real browser."""

from __future__ import annotations

import logging
import re
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import httpx
import pytest

from examples import inbox_service
from examples.inbox_service import SCRIPT, application, served
from hero_async.testing import Drop, Episode, FakeHero, Status
from tests.client.heroes import connect
from tests.examples.chromium import binary, browsing

ORIGIN = "https://inbox.invalid"
OURS = {"Origin": ORIGIN}


def with_urgent(n: int = 2) -> tuple[FakeHero, list[Episode]]:
    """A fake with as many urgent episodes, and one that is not."""
    fake = FakeHero()
    fake.add.episode(status="open", priority="low")
    return fake, [fake.add.episode(status="open", priority="highest") for _ in range(n)]


def notes(fake: FakeHero) -> list[str]:
    """The episodes that have a note, each as often as it has one."""
    return [note.episode_id for note in fake.notes()]


@asynccontextmanager
async def pages(fake: FakeHero) -> AsyncGenerator[httpx.AsyncClient]:
    """A browser of the service, which runs; webhooks reach it too."""
    app = application(connect(fake), ORIGIN)
    transport = httpx.ASGITransport(app)
    fake.deliver_through(transport)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client,
    ):
        yield client


@pytest.mark.anyio
async def test_the_inbox_shows_the_urgent_episodes() -> None:
    """Each urgent open episode has a button, and no other has."""
    fake, urgent = with_urgent()
    async with pages(fake) as browser:
        answer = await browser.get("/")
    assert re.findall(r'action="/episodes/(\w+)/take"', answer.text) == [e.id for e in urgent]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")


@pytest.mark.anyio
async def test_what_came_from_hero_is_escaped() -> None:
    """A name with markup in it is text on the page."""
    fake = FakeHero(patients=0)
    fake.add.episode(status="open", priority="high", patient=fake.add.patient(last_name="<b>O'X"))
    async with pages(fake) as browser:
        text = (await browser.get("/")).text
    assert "&lt;b&gt;O&#x27;X" in text
    assert "<b>" not in text


@pytest.mark.anyio
async def test_an_episode_is_taken_once_however_often_the_button_is_pressed() -> None:
    """Of many clicks at once one takes it: one update and one note."""
    fake, (first, second) = with_urgent()
    said: list[str] = []
    async with pages(fake) as browser:

        async def click() -> None:
            answer = await browser.post(f"/episodes/{first.id}/take", headers=OURS)
            assert answer.status_code == 303
            said.append(answer.headers["location"])

        async with anyio.create_task_group() as clicks:
            for _ in range(5):
                clicks.start_soon(click)
        text = (await browser.get(said[0])).text
    assert sorted(said) == ["/?said=gone"] * 4 + ["/?said=taken"]
    assert notes(fake) == [first.id]
    assert fake.count("PATCH", "/v1/episodes/{id}") == 1
    assert f"/{first.id}/take" not in text
    assert f"/{second.id}/take" in text


@pytest.mark.anyio
@pytest.mark.parametrize("on", ["PATCH /v1/episodes/{id}", "POST /v1/notes"])
async def test_an_answer_that_is_lost_leaves_no_second_note(on: str) -> None:
    """When Hero did it and could not say so, pressing the button again adds nothing."""
    fake, (episode,) = with_urgent(1)
    fake.queue(Drop(after_processing=True), on=on)
    async with pages(fake) as browser:
        before = await browser.post(f"/episodes/{episode.id}/take", headers=OURS)
        noted = notes(fake)
        again = await browser.post(f"/episodes/{episode.id}/take", headers=OURS)
    assert before.headers["location"] in {"/?said=failed", "/?said=note"}
    assert again.headers["location"] == "/?said=gone"
    assert len(notes(fake)) == len(noted) <= 1


@pytest.mark.anyio
@pytest.mark.parametrize("origin", ["https://elsewhere.invalid", "null", None])
async def test_a_form_from_elsewhere_takes_nothing(origin: str | None) -> None:
    """A POST that does not come from the service's own pages is refused before it calls Hero."""
    fake, (episode,) = with_urgent(1)
    async with pages(fake) as browser:
        headers = {} if origin is None else {"Origin": origin}
        answer = await browser.post(f"/episodes/{episode.id}/take", headers=headers)
    assert answer.status_code == 403
    assert fake.count("PATCH", "/v1/episodes/{id}") == 0


@pytest.mark.anyio
async def test_another_host_name_is_not_served() -> None:
    """A name that somebody else points here gets no page (DNS rebinding)."""
    fake, _ = with_urgent()
    async with pages(fake) as browser:
        answer = await browser.get("/", headers={"Host": "elsewhere.invalid"})
    assert answer.status_code == 400


@pytest.mark.anyio
async def test_a_webhook_shows_on_the_page() -> None:
    """An event of this practice shows, one of another practice does not."""
    fake = FakeHero(practice_group_ids=["1", "2"])
    async with pages(fake) as browser, connect(fake, practice_group_id="2") as other:
        await other.webhooks.ensure(
            f"{ORIGIN}/webhooks/hero",
            "appointment.confirmed",
            signing_key=inbox_service.SIGNING_KEY,
        )
        for practice, number in (("1", "71"), ("2", "72")):
            (delivery,) = await fake.deliver(
                "appointment.confirmed", object="Appointment", id=number, practice_group_id=practice
            )
            assert delivery.status == 204
        text = (await browser.get("/")).text
    assert "Appointment 71 is confirmed." in text
    assert "72" not in re.findall(r"Appointment (\d+)", text)


@pytest.mark.anyio
async def test_the_element_has_a_token_and_never_the_key() -> None:
    """Two people get pages on one token; the policy lets the Element's script run and no other."""
    fake = FakeHero(api_key="a-key-for-servers-only")
    async with pages(fake) as browser:
        answers = [await browser.get("/messages") for _ in range(2)]
    assert fake.count("POST", "/v1/access_token") == 1
    for answer in answers:
        assert re.search(
            r'jwt-token="[\w-]+\.[\w-]+\.[\w-]+" env="staging" tenant-id="1"', answer.text
        )
        assert "a-key-for-servers-only" not in answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-security-policy"].endswith(f"; script-src {SCRIPT}")


@pytest.mark.anyio
@pytest.mark.parametrize("path", ["/", "/messages"])
async def test_an_outage_is_said_without_detail(path: str) -> None:
    """When Hero is down, the person gets a page, and nothing of the answer is on it."""
    fake, _ = with_urgent()
    async with pages(fake) as browser:
        fake.queue(Status(500, body=b"MAGPIE"), times=9)
        answer = await browser.get(path)
    assert answer.status_code == 503
    assert "Hero does not answer" in answer.text
    assert "MAGPIE" not in answer.text


@pytest.mark.anyio
async def test_nothing_of_a_patient_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """At any level, no record has a name, a number or a token."""
    fake, (episode,) = with_urgent(1)
    # The test's own client says what it asked for.
    caplog.set_level(logging.WARNING, logger="httpx")
    caplog.set_level(logging.DEBUG)
    async with pages(fake) as browser:
        await browser.get("/")
        fake.queue(Drop(after_processing=True), on="POST /v1/notes")
        await browser.post(f"/episodes/{episode.id}/take", headers=OURS)
        await browser.get("/messages")
    assert caplog.text
    known = [text for each in fake.patients() for text in (each.last_name, each.nhs_number)]
    for secret in (*known, "eyJ", fake.api_key):
        assert secret
        assert secret not in caplog.text


def test_it_runs_as_a_program() -> None:
    """A newcomer opens the address that it prints, and stops it with Ctrl-C."""
    program = [sys.executable, str(Path(inbox_service.__file__))]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        found = re.match(r"open (http://127\.0\.0\.1:\d+) ", running.stdout.readline())
        assert found is not None
        try:
            text = httpx.get(found[1], trust_env=False, timeout=60).text
        finally:
            running.send_signal(signal.SIGINT)
        assert "Urgent episodes" in text
        assert running.wait(60) == 0
        assert running.stderr.read() == ""


ELEMENT = """customElements.define("hh-message-builder", class extends HTMLElement {
    connectedCallback() { this.textContent = "for practice " + this.getAttribute("tenant-id"); }
});"""


def test_in_a_browser(tmp_path: Path) -> None:
    """Chromium shows the page, a click takes an episode once, a webhook and the Element show."""
    binary()
    fake, (first, second) = with_urgent()
    with served(fake) as origin, browsing(tmp_path / "profile", {SCRIPT: ELEMENT}) as browser:
        browser.open(origin)
        forms = "[...document.forms].map(form => new URL(form.action).pathname)"
        assert browser.evaluate(forms) == [f"/episodes/{e.id}/take" for e in (first, second)]

        browser.click("button")
        assert browser.evaluate(forms) == [f"/episodes/{second.id}/take"]
        assert "It is yours." in browser.text()
        assert notes(fake) == [first.id]

        (delivery,) = anyio.run(deliver, fake)
        assert delivery == 204
        browser.open(origin)
        assert "Appointment 71 is confirmed." in browser.text()
        browser.screenshot(tmp_path / "inbox.png", width=1000)
        browser.screenshot(tmp_path / "inbox-phone.png", width=390)

        browser.click('a[href="/messages"]')
        element = 'document.querySelector("hh-message-builder")'
        assert browser.evaluate(f'{element}.getAttribute("jwt-token")').count(".") == 2
        assert "for practice 1" in browser.text()
        browser.screenshot(tmp_path / "messages.png", width=1000)
    elsewhere = [url for url in browser.requested if not url.startswith(f"{origin}/")]
    assert elsewhere == [SCRIPT]


def test_the_policy_stops_any_other_script(tmp_path: Path) -> None:
    """What somebody managed to write into the page does not run there."""
    binary()
    planted = "document.body.append(Object.assign(document.createElement('script'), {text: '%s'}))"
    with served(FakeHero()) as origin, browsing(tmp_path / "profile", {SCRIPT: ELEMENT}) as browser:
        browser.open(f"{origin}/messages")
        browser.evaluate(planted % "window.ran = true")
        assert browser.evaluate("'ran' in window") is False
        browser.open("about:blank")
        browser.evaluate(planted % "window.ran = true")
        assert browser.evaluate("'ran' in window") is True


async def deliver(fake: FakeHero) -> list[int | None]:
    """Hero reports an appointment."""
    made = await fake.deliver("appointment.confirmed", object="Appointment", id="71")
    return [each.status for each in made]
