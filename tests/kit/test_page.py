"""The page at `/_fake`: for looking, and nothing that anybody sent runs or shows in it."""

from __future__ import annotations

import re

import httpx
import pytest

from hero_async import HeroClient
from hero_async.testing import Delay, Drop, FakeHero, ManualClock, Status

pytestmark = pytest.mark.anyio

SCRIPT = "<script>alert('canary')</script>"


def raw(fake_hero: FakeHero, **headers: str) -> httpx.AsyncClient:
    """A client of the fake that sends what it is told."""
    return httpx.AsyncClient(
        transport=fake_hero.transport(), base_url="https://hero.invalid", headers=headers
    )


async def page(fake_hero: FakeHero) -> httpx.Response:
    """The page, as somebody without a key gets it."""
    async with raw(fake_hero) as client:
        answer = await client.get("/_fake")
    assert answer.status_code == 200
    return answer


def rows(html: str, title: str) -> list[list[str]]:
    """The cells of the table of this title, its head left out."""
    section = html.split(f"<h2>{title}</h2>")[1].split("<h2>", maxsplit=1)[0]
    found = [re.findall(r"<td>(.*?)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", section)]
    return [row for row in found if row]


async def test_shows_what_there_is(
    fake_hero: FakeHero, hero: HeroClient, hero_clock: ManualClock
) -> None:
    """Counts, requests, faults, outbox and reservations, as they are by the fake's clock."""
    fake_hero.add.episode()
    slot = await hero.slots.list().first()
    assert slot is not None
    async with hero.appointments.reserve(**hero.slots.arguments(slot)):
        await hero.elements.access_token(min_ttl=60)
        await hero.messages.send(patient_id="1", message_type="sms", message_string="Hello.")
        fake_hero.queue(Status(503), on="GET /v2/episodes")
        fake_hero.queue(Delay(2))
        fake_hero.queue(Drop(after_processing=True))
        html = (await page(fake_hero)).text
        assert rows(html, "Practices") == [["1", "10", "1", "0", "1", "1", "0", "0", "1"]]
        assert [row[0] for row in rows(html, "Last 50 requests")] == [
            "POST /v1/messages/send",
            "POST /v1/access_token",
            "POST /v1/appointments",
            "POST /v1/slots/availability",
            "GET /v1/slots",
        ]
        assert rows(html, "Faults to come") == [
            ["status 503", "GET /v2/episodes"],
            ["delay of 2 s", "any request"],
            ["drop after processing", "any request"],
        ]
        assert [row[:3] for row in rows(html, "Outbox")] == [["1", "1", "sms"]]
        assert [row[:2] for row in rows(html, "Reservations")] == [["1", "1"]]
        hero_clock.turn(minutes=11)
        assert rows((await page(fake_hero)).text, "Reservations") == []


async def test_is_no_request(fake_hero: FakeHero) -> None:
    """Looking needs no key, counts nowhere, takes no fault, and is no operation."""
    fake_hero.queue(Status(500))
    await page(fake_hero)
    await page(fake_hero)
    assert fake_hero.requests == []
    async with raw(fake_hero) as client:
        assert (await client.get("/v1/me")).status_code == 500
        assert (await client.post("/_fake")).status_code == 401
    with pytest.raises(ValueError, match="would never happen"):
        fake_hero.queue(Status(500), on="GET /_fake")


async def test_nothing_that_was_sent_runs(fake_hero: FakeHero) -> None:
    """What a caller chose, and the page shows, is text; the browser is told to run nothing."""
    async with raw(fake_hero) as client:
        await client.request(SCRIPT, "/v1/me")
    answer = await page(fake_hero)
    assert "<script" not in answer.text.lower()
    assert "&lt;script&gt;" in answer.text.lower()
    policy = answer.headers["content-security-policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not re.search(r"(src|href)=|url\(|@import", answer.text)


async def test_nothing_of_anybody_shows(fake_hero: FakeHero, hero: HeroClient) -> None:
    """Neither a note, nor a message, nor a name, nor a path, nor a query, nor a header is there."""
    patient = fake_hero.add.patient(first_name=SCRIPT, last_name="canary")
    episode = fake_hero.add.episode(patient=patient)
    await hero.episodes.create_note(episode.id, SCRIPT)
    await hero.messages.send(patient.id, message_type="sms", message_string="canary")
    await hero.webhooks.create(
        event_type="appointment.confirmed", url="https://canary.invalid/", signing_key="canary" * 6
    )
    headers = {"x-api-key": "fake-key", "x-practice-group-id": "1"}
    async with raw(fake_hero, **headers) as client:
        await client.get("/v3/patients?last_name=canary")
        await client.get("/canary")
    async with raw(fake_hero, **{"x-practice-group-id": "canary-key"}) as client:
        await client.get("/v1/me")
    fake_hero.queue(Status(500, body=b"canary", headers={"x": "canary"}))
    fake_hero.queue(Status(500), on="GET /v1/patients/31337")
    html = (await page(fake_hero)).text
    assert "canary" not in html
    assert "alert" not in html
    assert "31337" not in html
    assert fake_hero.api_key not in html


async def test_shows_the_last_ones_only(fake_hero: FakeHero, hero: HeroClient) -> None:
    """Of many requests and messages the newest fifty are there."""
    for number in range(60):
        await hero.messages.send(patient_id="1", message_type="sms", message_string=f"{number}")
    html = (await page(fake_hero)).text
    assert "60 requests so far" in html
    assert len(rows(html, "Last 50 requests")) == len(rows(html, "Outbox")) == 50
