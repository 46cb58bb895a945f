"""Asserting on what reached the fake, in words that a reader understands."""

from __future__ import annotations

import httpx
import pytest

from hero_async import HeroClient
from hero_async.errors import StatusError
from hero_async.testing import FakeHero, Status

pytestmark = pytest.mark.anyio


async def use(fake_hero: FakeHero, hero: HeroClient) -> None:
    """One message, one refused note, and two reads of which the first is answered with a 503."""
    await hero.messages.send(patient_id="1", message_type="sms", message_string="canary-text")
    with pytest.raises(StatusError):
        await hero.episodes.create_note("404", "canary-note")
    fake_hero.queue(Status(503))
    await hero.practice.me()


async def test_one_gives_the_request(fake_hero: FakeHero, hero: HeroClient) -> None:
    """The only request of its name is given, with its body read."""
    await use(fake_hero, hero)
    assert fake_hero.sent.one("POST /v1/messages/send").json["message_type"] == "sms"
    assert fake_hero.sent.one("POST /v1/notes").status == 404
    fake_hero.sent.none("PATCH /v1/episodes/{id}")
    assert [each.status for each in fake_hero.sent.exactly(2, "GET /v1/me")] == [503, 200]


async def test_a_path_is_a_name_too(fake_hero: FakeHero, hero: HeroClient) -> None:
    """One of two requests to the same operation is told from the other by its path."""
    for patient in fake_hero.patients()[:2]:
        await hero.patients.get(patient.id)
    assert fake_hero.sent.one("GET /v2/patients/2").path == "/v2/patients/2"
    assert len(fake_hero.sent.all("GET /v2/patients/{id}")) == 2


async def test_a_failure_says_what_was_called(fake_hero: FakeHero, hero: HeroClient) -> None:
    """Operations, how often, and statuses: neither what was sent nor any id."""
    await use(fake_hero, hero)
    with pytest.raises(AssertionError) as failure:
        fake_hero.sent.one("GET /v1/patients/9434765919")
    assert str(failure.value) == (
        "expected 1 of GET /v1/patients/{id}, there were 0\n"
        "what reached the fake:\n"
        "  1 x POST /v1/messages/send (200)\n"
        "  1 x POST /v1/notes (404)\n"
        "  2 x GET /v1/me (503, 200)"
    )
    with pytest.raises(AssertionError, match="expected 0 of GET /v1/me, there were 2"):
        fake_hero.sent.none("GET /v1/me")


async def test_a_path_that_is_none_is_not_repeated(fake_hero: FakeHero, hero: HeroClient) -> None:
    """A path that the description does not have may hold anything, so it is not shown."""
    fake_hero.queue(Status(500))
    async with _raw(fake_hero) as client:
        await client.get("/canary-path")
    with pytest.raises(AssertionError) as failure:
        fake_hero.sent.one("GET /v1/me")
    assert "GET (a path that the description does not have) (500)" in str(failure.value)
    assert "canary" not in str(failure.value)


async def test_a_name_that_could_never_match_is_an_error(fake_hero: FakeHero) -> None:
    """A slip in a name does not make `none` pass."""
    for name in ("POST /v1/message/send", "/v1/me", "DELETE /v1/me"):
        with pytest.raises(ValueError, match="would never happen"):
            fake_hero.sent.none(name)


async def test_a_body_that_is_no_json_is_told_without_it(
    fake_hero: FakeHero, hero: HeroClient
) -> None:
    """The error neither says nor holds what was sent."""
    async with _raw(fake_hero) as client:
        await client.post("/v1/notes", content=b"canary")
    with pytest.raises(ValueError, match="not JSON") as failure:
        _ = fake_hero.sent.one("POST /v1/notes").json
    assert failure.value.__context__ is None


def _raw(fake_hero: FakeHero) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=fake_hero.transport(), base_url="https://hero.invalid")
