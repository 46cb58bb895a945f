"""Webhooks: kept, and delivered for real."""

import base64
import hashlib
import hmac
import json
from typing import Any

import anyio
import httpx
import pytest

from hero_async.testing import FakeHero, Signing
from hero_async.webhooks import verify
from tests.testing.clients import client_of
from tests.testing.furnished import BOOKING, WEBHOOK
from tests.testing.moment import NOW

pytestmark = pytest.mark.anyio

KEY = "canary-key-of-a-length-that-receivers-take"


class Receiver:
    """Takes what is delivered, and answers with one status after another."""

    def __init__(self, *answers: int | Exception) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Remember the request."""
        self.requests.append(request)
        answer = self._answers.pop(0) if self._answers else 204
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer)


def fake_for(receiver: Receiver, **options: Any) -> FakeHero:
    """A fake whose deliveries all end at the receiver."""
    return FakeHero(
        practice_group_ids=("1", "2"),
        now=lambda: NOW,
        webhook_transport=lambda: httpx.MockTransport(receiver),
        **options,
    )


async def subscribe(fake: FakeHero, practice: str = "1", **changes: Any) -> dict[str, Any]:
    """The webhook that the practice made."""
    async with client_of(fake, practice) as client:
        answer = await client.post("/v1/webhooks", json=WEBHOOK | changes)
        assert answer.status_code == 200
        made: dict[str, Any] = answer.json()
        return made


async def confirmed(fake: FakeHero) -> list[Any]:
    """Deliver that appointment 7 of practice "1" was confirmed."""
    return await fake.deliver("appointment.confirmed", object="Appointment", id="7")


async def test_keeps_lists_and_gives_up_webhooks(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """They are listed in their order and by event; deleted once, the second time is a 404."""
    made = await subscribe(fake, signing_key=KEY, headers={"x-token": "t"})
    other = await subscribe(fake, event_type="prescription.issued")
    assert (made["signing_key"], made["headers"]) == (KEY, {"x-token": "t"})
    assert (await client.get("/v1/webhooks")).json() == {"data": [made, other], "count": 2}
    found = (await client.get("/v1/webhooks?event_type=prescription.issued")).json()
    assert found == {"data": [other], "count": 1}
    statuses = [(await client.delete(f"/v1/webhooks/{made['id']}")).status_code for _ in range(2)]
    assert statuses == [204, 404]
    assert [webhook.id for webhook in fake.webhooks()] == [other["id"]]


@pytest.mark.parametrize(
    "change",
    [
        {"url": "ftp://receiver.invalid/"},
        {"url": "https:///nowhere"},
        {"url": "https://receiver.invalid:port/"},
        {"headers": {"x token": "t"}},
        {"headers": {"x-token": "a\r\nb: c"}},
        {"headers": {"x-token": "\u2603"}},
        {"event_type": "appointment.created"},
    ],
)
async def test_refuses_a_webhook_that_could_not_be_told(
    client: httpx.AsyncClient, fake: FakeHero, change: dict[str, Any]
) -> None:
    """A URL or a header that can't go over the wire, and an event unheard of, are a 400."""
    assert (await client.post("/v1/webhooks", json=WEBHOOK | change)).status_code == 400
    assert fake.webhooks() == ()


@pytest.mark.parametrize("digest", ["hex", "base64"])
@pytest.mark.parametrize(("unit", "timestamp"), [("s", "1750000000"), ("ms", "1750000000500")])
async def test_signs_the_bytes_that_it_sends(digest: Any, unit: Any, timestamp: str) -> None:
    """The signature is over the timestamp and the raw body, in either way of writing both."""
    receiver = Receiver()
    fake = fake_for(receiver, signing=Signing(digest, unit))
    await subscribe(fake, signing_key=KEY)
    await confirmed(fake)
    (request,) = receiver.requests
    mac = hmac.digest(KEY.encode(), f"{timestamp}.".encode() + request.content, hashlib.sha256)
    signature = mac.hex() if digest == "hex" else base64.b64encode(mac).decode()
    assert request.headers["x-herohealth-timestamp"] == timestamp
    assert request.headers["x-herohealth-signature"] == signature


@pytest.mark.parametrize("digest", ["hex", "base64"])
@pytest.mark.parametrize("unit", ["s", "ms"])
async def test_is_believed_by_our_own_receiver(digest: Any, unit: Any) -> None:
    """What the fake signs, in any of the four ways, `hero_async.webhooks` takes for genuine."""
    receiver = Receiver()
    fake = fake_for(receiver, signing=Signing(digest, unit))
    await subscribe(fake, signing_key=KEY)
    await confirmed(fake)
    (request,) = receiver.requests
    event = verify(request.content, request.headers, [KEY], now=lambda: NOW)
    assert (event.id, event.practice_group_id) == ("7", "1")


async def test_posts_the_thin_payload() -> None:
    """The body is the compact JSON of the four documented fields, sent with the own headers."""
    receiver = Receiver()
    fake = fake_for(receiver)
    own = {"x-token": "t", "X-HeroHealth-Signature": "own"}
    await subscribe(fake, headers=own)
    await subscribe(fake, headers=own, signing_key=KEY)
    await confirmed(fake)
    unsigned, signed = receiver.requests
    assert unsigned.content == (
        b'{"object":"Appointment","id":"7","practice_group_id":"1","event":"appointment.confirmed"}'
    )
    assert (unsigned.method, str(unsigned.url)) == ("POST", WEBHOOK["url"])
    assert (unsigned.headers["x-token"], unsigned.headers["content-type"]) == (
        "t",
        "application/json",
    )
    assert "x-herohealth-timestamp" not in unsigned.headers
    (signature,) = signed.headers.get_list("x-herohealth-signature")
    assert signature != "own"


async def test_tells_only_who_asked_for_it() -> None:
    """Another practice's webhook, and one for another event, hear nothing."""
    receiver = Receiver()
    fake = fake_for(receiver)
    wanted = await subscribe(fake)
    await subscribe(fake, "2")
    await subscribe(fake, event_type="appointment.cancelled")
    assert [each.webhook_id for each in await confirmed(fake)] == [wanted["id"]]
    assert len(receiver.requests) == 1


async def test_tells_each_once_whatever_it_answers() -> None:
    """A failing or a silent receiver gets no second try and keeps no other from hearing."""
    receiver = Receiver(500, httpx.ConnectError("nobody there"), 302, 200)
    fake = fake_for(receiver)
    for _ in range(4):
        await subscribe(fake)
    made = await confirmed(fake)
    assert [each.status for each in made] == [500, None, 302, 200]
    assert fake.deliveries == made
    assert len(receiver.requests) == 4


async def test_a_confirmed_appointment_is_told() -> None:
    """Confirming delivers the appointment's id to the practice's webhook, once, then returns."""
    receiver = Receiver()
    fake = fake_for(receiver)
    await subscribe(fake)
    async with client_of(fake, "1") as client:
        number = (await client.post("/v1/appointments", json=BOOKING)).json()["id"]
    first = await fake.confirm_appointment(number)
    assert await fake.confirm_appointment(number) == first
    assert [json.loads(request.content)["id"] for request in receiver.requests] == [number]


async def test_delivers_over_a_real_socket() -> None:
    """By default an event goes over the network, here to another fake that records it."""
    receiving, fake = FakeHero(), FakeHero(now=lambda: NOW)
    async with receiving.serve() as url:
        await subscribe(fake, url=f"{url}/v1/notes", signing_key=KEY)
        (delivery,) = await confirmed(fake)
    assert delivery.status == 401
    assert receiving.requests[0].body == delivery.body


async def test_nothing_goes_on_after_a_cancellation() -> None:
    """A cancelled delivery ends with its scope, and the next one works."""
    started = anyio.Event()

    async def hang(_: httpx.Request) -> httpx.Response:
        started.set()
        await anyio.sleep_forever()
        raise AssertionError

    transports = [httpx.MockTransport(Receiver()), httpx.MockTransport(hang)]
    fake = FakeHero(now=lambda: NOW, webhook_transport=transports.pop)
    await subscribe(fake)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(confirmed, fake)
        await started.wait()
        tasks.cancel_scope.cancel()
    assert fake.deliveries == []
    assert [each.status for each in await confirmed(fake)] == [204]


async def test_shows_no_secret_of_a_webhook() -> None:
    """Neither key, nor headers, nor URL, nor body is in a repr."""
    fake = fake_for(Receiver())
    await subscribe(fake, signing_key=KEY, headers={"x": "canary"}, url="https://canary.invalid/")
    await confirmed(fake)
    assert "canary" not in repr(fake.webhooks()) + repr(fake.deliveries) + repr(fake)
