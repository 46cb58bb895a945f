"""What the pages' code stands on: a fake Hero, and the names that a page takes as given."""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any, Final

import anyio
import httpx
from cryptography.fernet import Fernet

import hero_async
from hero_async import HeroClient
from hero_async.hooks import Drifted
from hero_async.integrations.starlette import WebhookReceiver
from hero_async.models import Episode, RegisteredPatient, VerificationNeeded
from hero_async.testing import FakeHero
from hero_async.webhooks import sign
from tests.webhooks.deliveries import BODY, KEY

NEW_YEAR: Final = datetime(2026, 1, 2, 8, tzinfo=UTC)


class Told:
    """Stands in for a queue, a metrics library or a file: takes what it is given."""

    async def put(self, *_: object) -> None:
        """Take it."""

    def increment(self, *_: object, **__: object) -> None:
        """Count it."""


async def export(record: object) -> None:
    """Write a record somewhere."""
    assert record is not None


@asynccontextmanager
async def set_up() -> AsyncGenerator[tuple[FakeHero, HeroClient]]:
    """A fake of several practices, and a client of the first."""
    fake = FakeHero(practice_group_ids=("1", "2", "42"), episodes=30, now=NEW_YEAR.timestamp)
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    ) as hero:
        yield fake, hero


async def clear(names: Mapping[str, Any]) -> None:
    """Close what a page opened."""
    for each in names.values():
        if not isinstance(each, type) and hasattr(each, "aclose"):
            await each.aclose()


def names(page: str, fake: FakeHero, hero: HeroClient) -> dict[str, Any]:
    """What code on this page may use without saying where it is from."""
    public = {name: getattr(hero_async, name) for name in hero_async.__all__}
    given: dict[str, Any] = {**public, "hero": hero, "fake": fake, "anyio": anyio, "date": date}
    given |= {"hero_async": hero_async, "ssl": ssl}
    if page in _GIVEN:
        given.update(_GIVEN[page](fake, given))
    return given


def _patients(fake: FakeHero, _: object) -> Mapping[str, Any]:
    return {
        "patient_id": fake.patients()[0].id,
        "RegisteredPatient": RegisteredPatient,
        "VerificationNeeded": VerificationNeeded,
    }


def _inbox(fake: FakeHero, _: object) -> Mapping[str, Any]:
    response = fake.add_form_response("1", fake.patients()[0].id)
    return {"task_id": "1", "response_id": response.id}


def _models(_: FakeHero, __: object) -> Mapping[str, Any]:
    episode = Episode.from_dict({"id": "1", "status": "open", "colour": "red"})
    return {"episode": episode, "Drifted": Drifted, "metrics": Told()}


def _webhooks(_: FakeHero, given: dict[str, Any]) -> Mapping[str, Any]:
    async def app(*asgi: Any) -> None:
        await given["app"](*asgi)  # the page's own, once it has made it

    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app.invalid")
    return {
        **{"signing_key": KEY, "work": Told(), "raw_body": BODY, "headers": sign(BODY, KEY)},
        **{"new_key": KEY + "new", "old_key": KEY, "body": BODY, "key": KEY, "client": client},
        "WebhookReceiver": WebhookReceiver,
    }


_GIVEN: Final[Mapping[str, Callable[[FakeHero, dict[str, Any]], Mapping[str, Any]]]] = {
    "docs/booking.md": _patients,
    "docs/episodes.md": _inbox,
    "docs/links.md": _patients,
    "docs/messages.md": _patients,
    "docs/models.md": _models,
    "docs/paging.md": lambda _, __: {"stored": None, "export": export},
    "docs/patients.md": _patients,
    "docs/practices.md": lambda _, __: {"practice_ids": ("1", "2", "42")},
    "docs/tokens.md": lambda _, __: {"fernet_key": Fernet.generate_key()},
    "docs/versions.md": _patients,
    "docs/webhooks.md": _webhooks,
}
