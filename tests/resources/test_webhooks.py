"""Webhooks: what is created, once, and that nobody sees the keys."""

import json
import logging
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from hero_async import HeroClient
from hero_async.errors import CallError, ConfigurationError, InvalidRequestError, PagingError
from hero_async.models import WebhookEventType
from hero_async.secret import Secret
from hero_async.subscriptions import signing_secret
from hero_async.testing import FakeHero, Status
from hero_async.webhooks import SigningKeys
from tests.client.traces import own_locals
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

URL = "https://partner.example.org/hero"
KEY = "CANARY-CANARY-CANARY"
CONFIRMED, CANCELLED = "appointment.confirmed", "appointment.cancelled"


def webhook(id: str, event_type: str = CONFIRMED, **more: Any) -> dict[str, Any]:
    """A webhook as the API answers it."""
    usual = {"url": URL, "signing_key": KEY, "created_at": "a", "updated_at": "b"}
    return {"id": id, "event_type": event_type, **usual, **more}


def create(**more: Any) -> Act:
    """A creation with these arguments besides."""
    usual: dict[str, Any] = {"url": URL, "event_type": CONFIRMED}
    return lambda hero: hero.webhooks.create(**usual | more)


def ensure(*events: str, url: str = URL, key: Any = KEY) -> Act:
    """Ensure these events."""
    wanted = [WebhookEventType(each) for each in events]
    return lambda hero: hero.webhooks.ensure(url, wanted, signing_key=key)


CASES = [
    Case(create(), "POST /v1/webhooks", body={"url": URL, "event_type": CONFIRMED}),
    Case(
        create(
            event_type=WebhookEventType.PRESCRIPTION_ISSUED,
            signing_key=Secret(KEY),
            headers={"x-team": "a b"},
            description="Pharmacy",
        ),
        "POST /v1/webhooks",
        body={
            "url": URL,
            "event_type": "prescription.issued",
            "signing_key": KEY,
            "headers": {"x-team": "a b"},
            "description": "Pharmacy",
        },
    ),
    Case(
        create(url="http://127.0.0.1:8000/hero", signing_key=KEY),
        "POST /v1/webhooks",
        body={"url": "http://127.0.0.1:8000/hero", "event_type": CONFIRMED, "signing_key": KEY},
    ),
    Case(lambda hero: hero.webhooks.list(), "GET /v1/webhooks", answer=EMPTY_LIST),
    Case(
        lambda hero: hero.webhooks.list(event_type="appointment.confirmed"),
        "GET /v1/webhooks",
        {"event_type": CONFIRMED},
        answer=EMPTY_LIST,
    ),
    Case(lambda hero: hero.webhooks.delete(4), "DELETE /v1/webhooks/4"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request)
async def test_each_method_makes_its_request(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """Path, query and body are those of the description, with just what was passed."""
    await case.check(hero, fake)


@pytest.mark.parametrize(
    ("passed", "name"),
    [
        ({"url": "http://partner.example.org/hero"}, "url"),
        ({"url": "ftp://partner.example.org/hero"}, "url"),
        ({"url": "partner.example.org/hero"}, "url"),
        ({"url": "https://CANARY@partner.example.org/hero"}, "url"),
        ({"url": "https://partner.example.org/hero#CANARY"}, "url"),
        ({"url": "https://partner.example.org/\nhero"}, "url"),
        ({"url": "https://partner.example.org:CANARY/"}, "url"),
        ({"url": None}, "url"),
        ({"signing_key": ""}, "signing_key"),
        ({"signing_key": "CANARY"}, "signing_key"),
        ({"signing_key": Secret("CANARY")}, "signing_key"),
        ({"signing_key": f"{KEY}\n"}, "signing_key"),
        ({"signing_key": KEY.encode()}, "signing_key"),
        ({"headers": {"x-team": "CANARY\r\nx: y"}}, "headers"),
        ({"headers": {"x team": "CANARY"}}, "headers"),
        ({"headers": {"x-team": 7}}, "headers"),
        ({"description": " "}, "description"),
    ],
)
async def test_what_cannot_work_is_refused(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any], name: str
) -> None:
    """An address in the clear, a short key or a torn header is named, and nothing goes out."""
    await check_refused(hero, fake, create(**passed), name)
    with pytest.raises(InvalidRequestError) as caught:
        await create(**passed)(hero)
    assert "CANARY" not in f"{caught.value}{own_locals(caught.value)}"


@troubles
async def test_a_webhook_is_created_once(trouble: Behaviour) -> None:
    """Whatever breaks, a creation is not on the wire twice: each copy would be delivered to."""
    await check_sent_once(create(), trouble)


async def test_a_deletion_may_be_repeated(hero: HeroClient, fake: FakeHero) -> None:
    """Deleting again deletes nothing more, and an answer without a body is fine."""
    fake.queue(Status(503))
    fake.queue(Status(204))
    assert await hero.webhooks.delete("4") is None
    assert fake.count("DELETE", "/v1/webhooks/4") == 2


async def test_no_key_is_seen(
    hero: HeroClient, fake: FakeHero, caplog: pytest.LogCaptureFixture
) -> None:
    """The key that Hero answers in clear is in no repr and no log, only where it is asked for."""
    caplog.set_level(logging.DEBUG)
    answers(fake, [webhook("1"), webhook("2", CANCELLED, signing_key="another")])
    found = await ensure(CONFIRMED, CANCELLED)(hero)
    assert "CANARY" not in f"{found!r}{found.existing!r}{caplog.text}"
    assert found.existing[0].to_dict()["signing_key"] == KEY
    assert pickle.loads(pickle.dumps(found.existing)) == found.existing  # noqa: S301  # our own


def answers(fake: FakeHero, existing: list[dict[str, Any]], *created: dict[str, Any]) -> None:
    """What the fake says: first these exist, then these are created."""
    listed = {"data": existing, "count": len(existing)}
    fake.queue(Status(200, body=json.dumps(listed).encode()), on="GET /v1/webhooks")
    for each in created:
        fake.queue(Status(200, body=json.dumps(each).encode()), on="POST /v1/webhooks")


def posted(fake: FakeHero) -> list[dict[str, Any]]:
    """What was created."""
    return [json.loads(each.body) for each in fake.requests if each.method == "POST"]


async def test_ensure_creates_what_is_missing(hero: HeroClient, fake: FakeHero) -> None:
    """What exists stays as it is, what does not is created once, with the key."""
    others = [webhook("7", url="https://other.example.org/"), webhook("8", "prescription.issued")]
    answers(fake, [webhook("1"), *others], webhook("2", CANCELLED))
    found = await ensure(CONFIRMED, CANCELLED, CANCELLED)(hero)
    assert [each.id for each in found.existing] == ["1"]
    assert [each.id for each in found.created] == ["2"]
    assert found.different == ()
    assert posted(fake) == [{"url": URL, "event_type": CANCELLED, "signing_key": KEY}]
    assert {each.method for each in fake.requests} == {"GET", "POST"}


@pytest.mark.parametrize(
    "spelling",
    ["https://PARTNER.example.org/hero", "https://partner.example.org:443/hero"],
)
async def test_ensure_knows_an_address_by_any_spelling(
    hero: HeroClient, fake: FakeHero, spelling: str
) -> None:
    """An address that Hero writes otherwise is not subscribed a second time."""
    answers(fake, [webhook("1", url=spelling)])
    assert [each.id for each in (await ensure(CONFIRMED)(hero)).existing] == ["1"]
    assert posted(fake) == []


@pytest.mark.parametrize("key", ["another", None, "é", 7])
async def test_ensure_reports_another_key_and_touches_nothing(
    hero: HeroClient, fake: FakeHero, key: object
) -> None:
    """A webhook with another key, or with none, is told of and left alone."""
    answers(fake, [webhook("1", signing_key=key)])
    found = await ensure(CONFIRMED)(hero)
    assert found.existing == found.different
    assert [each.id for each in found.different] == ["1"]
    assert [each.method for each in fake.requests] == ["GET"]


async def test_ensure_twice_is_ensure_once(hero: HeroClient, fake: FakeHero) -> None:
    """The second run finds all that the first created, and creates nothing."""
    first = await ensure(CONFIRMED, CANCELLED)(hero)
    second = await ensure(CONFIRMED, CANCELLED)(hero)
    assert {each.id for each in second.existing} == {each.id for each in first.created}
    assert (second.created, second.different) == ((), ())
    assert [each.signing_key for each in fake.webhooks()] == [KEY, KEY]


async def test_ensure_ends_at_the_first_failure(hero: HeroClient, fake: FakeHero) -> None:
    """A creation that fails is not repeated, nor is the next one begun, and no key is seen."""
    answers(fake, [])
    fake.queue(Status(500), on="POST /v1/webhooks")
    with pytest.raises(CallError) as caught:
        await ensure(CONFIRMED, CANCELLED)(hero)
    assert caught.value.may_have_been_processed
    assert len(posted(fake)) == 1
    assert KEY not in own_locals(caught.value)


async def test_ensure_creates_nothing_by_half_a_list(hero: HeroClient, fake: FakeHero) -> None:
    """A list that promises more than it holds is no proof that a webhook is missing."""
    fake.queue(Status(200, body=b'{"data": [{"id": "1"}], "count": 3}'))
    with pytest.raises(PagingError):
        await ensure(CONFIRMED)(hero)
    assert posted(fake) == []


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (ensure(), "events"),
        (ensure(CONFIRMED, url="http://example.org/"), "url"),
        (ensure(CONFIRMED, key="short"), "signing_key"),
        (ensure(CONFIRMED, key=None), "signing_key"),
    ],
)
async def test_ensure_refuses_what_create_would(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """What can't be created is refused before the list is read."""
    await check_refused(hero, fake, act, name)


@pytest.mark.parametrize(
    ("key", "is_good"),
    [
        *((KEY, True), ("é" * 8, True), ("k" * 16, True), ("two words, sixteen", True)),
        *(("k" * 15, False), ("é" * 7, False), ("", False), (f" {KEY}", False), ("\0" * 16, False)),
    ],
)
def test_a_key_to_subscribe_with_is_one_to_verify_by(key: str, is_good: bool) -> None:
    """Neither side takes a key that the other refuses: its deliveries could never be handled."""
    given: tuple[str | Secret, ...] = (key, Secret(key))
    for each in given:
        assert _takes(partial(signing_secret, "signing_key", each)) is is_good
        assert _takes(partial(SigningKeys, each)) is is_good


def _takes(check: Callable[[], object]) -> bool:
    try:
        check()
    except (ConfigurationError, InvalidRequestError):
        return False
    return True
