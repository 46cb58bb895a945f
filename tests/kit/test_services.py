"""A service under test, in its own event loop or in the test's, with the fake behind it."""

from __future__ import annotations

import json
import warnings
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import anyio
import httpx
import pytest
from fastapi import FastAPI
from starlette.routing import BaseRoute, Route

from hero_async import HeroClient
from hero_async.integrations.starlette import WebhookReceiver
from hero_async.testing import FakeHero, ManualClock, Status
from hero_async.webhooks import WebhookEvent

with warnings.catch_warnings():
    # Starlette would have httpx2 for this by now; whoever has httpx gets along with it.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

KEY = "a-signing-key-of-32-characters!!"
EVENT = "appointment.confirmed"
HOOK: dict[str, Any] = {"event_type": EVENT, "url": "https://service.invalid/hook"}


def synchronous(app: FastAPI) -> Any:
    """Starlette's test client; its types are those of httpx2, which is not here."""
    return TestClient(app)


def service(hero: HeroClient, handled: list[str]) -> FastAPI:
    """An inbox, a token, and a webhook's end; it closes its client when it stops."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        async with hero:
            yield

    async def handle(event: WebhookEvent) -> None:
        await hero.practice.me()
        handled.append(event.id)
        if event.id == "666":
            raise RuntimeError("the handler fails")

    routes: list[BaseRoute] = [Route("/hook", WebhookReceiver([KEY], handle), methods=["POST"])]
    app = FastAPI(routes=routes, lifespan=lifespan)

    @app.get("/inbox")
    async def inbox() -> list[str]:
        return [episode.id async for episode in hero.episodes.list(status=["open"])]

    @app.get("/token")
    async def token() -> str:
        minted = await hero.elements.access_token(min_ttl=60)
        return minted.secret.reveal()

    return app


@pytest.fixture
def handled() -> list[str]:
    """The ids of the events that the service handled."""
    return []


@pytest.fixture
def app(fake_hero: FakeHero, hero: HeroClient, handled: list[str]) -> FastAPI:
    """The service, to which the fake delivers."""
    app = service(hero, handled)
    fake_hero.deliver_through(httpx.ASGITransport(app))
    return app


def test_with_the_synchronous_test_client(
    app: FastAPI,
    fake_hero: FakeHero,
    hero: HeroClient,
    hero_clock: ManualClock,
    handled: list[str],
) -> None:
    """TestClient's loop in a thread of its own, the next one's, and none at all share a fake."""
    episode = fake_hero.add.episode(status="open")
    anyio.run(partial(hero.webhooks.create, **HOOK, signing_key=KEY))
    with synchronous(app) as client:
        assert client.get("/inbox").json() == [episode.id]
        before = len(fake_hero.requests)
        token = client.get("/token").json()
        fake_hero.queue(Status(503), on="GET /v2/episodes")
        assert client.get("/inbox").json() == [episode.id]
        assert client.get("/token").json() == token
        until = hero_clock.wall() + timedelta(minutes=10)
        appointment = fake_hero.add.appointment(reserved_until=until)
        client.portal.call(fake_hero.confirm_appointment, appointment.id)
    assert handled == [appointment.id]
    assert [each.status for each in fake_hero.deliveries] == [204]
    assert [each.status for each in fake_hero.requests[before:][:3]] == [200, 503, 200]
    fake_hero.sent.one("POST /v1/access_token")


def test_many_clients_one_after_another(fake_hero: FakeHero, hero: HeroClient) -> None:
    """Each request of a TestClient without a lifespan has a new loop: nothing is tied to one."""
    app = FastAPI()

    @app.get("/token")
    async def token() -> str:
        return (await hero.elements.access_token(min_ttl=60)).secret.reveal()

    client = synchronous(app)
    assert client.get("/token").json() == client.get("/token").json()
    fake_hero.sent.one("POST /v1/access_token")


@pytest.mark.anyio
async def test_with_httpx_in_the_test_s_own_loop(
    app: FastAPI, fake_hero: FakeHero, hero: HeroClient, handled: list[str]
) -> None:
    """Service, client and deliveries all run where the test does, on asyncio and trio."""
    episode = fake_hero.add.episode(status="open")
    await hero.webhooks.create(**HOOK, signing_key=KEY)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://service.invalid") as client:
        assert (await client.get("/inbox")).json() == [episode.id]
    (delivery,) = await fake_hero.deliver(EVENT, object="Appointment", id="7")
    assert (delivery.status, handled) == (204, ["7"])
    assert json.loads(delivery.body)["practice_group_id"] == "1"


@pytest.mark.anyio
async def test_a_handler_that_fails_is_seen(
    app: FastAPI, fake_hero: FakeHero, hero: HeroClient
) -> None:
    """Its exception comes out of `deliver`, or its 500 does, as the transport says."""
    await hero.webhooks.create(**HOOK, signing_key=KEY)
    tell: Any = partial(fake_hero.deliver, EVENT, object="Appointment", id="666")
    with pytest.raises(RuntimeError, match="the handler fails"):
        await tell()
    fake_hero.deliver_through(httpx.ASGITransport(app, raise_app_exceptions=False))
    assert [each.status for each in await tell()] == [500]


@pytest.mark.anyio
async def test_the_transport_stays_open(fake_hero: FakeHero, hero: HeroClient) -> None:
    """What the test brought is used for every delivery, and closed by the test alone."""

    class Transport(httpx.MockTransport):
        closed = False

        async def aclose(self) -> None:
            self.closed = True

    transport = Transport(lambda _: httpx.Response(204))
    fake_hero.deliver_through(transport)
    await hero.webhooks.create(**HOOK, signing_key=KEY)
    for number in range(2):
        await fake_hero.deliver(EVENT, object="Appointment", id=str(number))
    assert [each.status for each in fake_hero.deliveries] == [204, 204]
    assert not transport.closed
