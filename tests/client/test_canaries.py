"""Marked secrets are planted everywhere, and nothing that could reach a log shows one.

A CANARY is what the client was trusted with or what the server said, a MAGPIE what the caller
passed.
"""

import json
import logging
import pickle
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any, TypeAlias

import pytest

from hero_async import EpisodeOrder, EpisodeStatus, HeroClient, HeroError
from hero_async.errors import ConfigurationError
from hero_async.testing import Drop, FakeHero, Fault, Status
from tests.client.heroes import connect, over_tcp
from tests.client.tokens import jwt, token_body
from tests.client.traces import chain, own_locals

pytestmark = pytest.mark.anyio

Call: TypeAlias = Callable[[HeroClient], Awaitable[object]]

PATIENT = {"first_name": "CANARY", "full_name": "CANARY CANARY", "nhs_number": "CANARY"}
EPISODE = {"id": "1", "status": "CANARY", "patient": PATIENT}
ISSUE = {"code": "invalid", "expected": "string", "path": ["a"], "received": "CANARY"}


async def read(hero: HeroClient) -> object:
    """An episode that is not there."""
    return await hero.episodes.get("MAGPIE")


async def misread(hero: HeroClient) -> object:
    """An id that can't be sent."""
    return await hero.episodes.get("MAGPIE/MAGPIE")


async def read_all(hero: HeroClient) -> object:
    """Filters, one of which the server does not know."""
    return [
        each
        async for each in hero.episodes.list(assignee_id="MAGPIE", order_by=EpisodeOrder("MAGPIE"))
    ]


async def update(hero: HeroClient) -> object:
    """Changes that the server does not know."""
    people = [{"type": "MAGPIE", "name": "MAGPIE"}]
    return await hero.episodes.update("MAGPIE", status=EpisodeStatus("MAGPIE"), assignees=people)


async def create_note(hero: HeroClient) -> object:
    """A note on an episode that is not there."""
    return await hero.episodes.create_note("MAGPIE", "MAGPIE")


async def token(hero: HeroClient) -> object:
    """A token."""
    return await hero.elements.access_token()


def answer(status: int, body: Any) -> Status:
    """An answer with this body as JSON, that may be asked for again at once."""
    return Status(status, body=json.dumps(body).encode(), retry_after=0)


FAULTS: list[list[Fault]] = [
    [answer(400, {"error": True, "statusCode": 400, "message": [ISSUE, EPISODE, "CANARY"]})],
    [answer(404, EPISODE)],
    [answer(500, EPISODE)] * 3,
    [answer(429, EPISODE)] * 3,
    [answer(500, EPISODE), answer(401, "CANARY")],
    [Drop(after_processing=True)] * 3,
    [Status(200, body=b"CANARY is not JSON")],
    [answer(200, [EPISODE])],
]
FAILURES: list[tuple[Call, list[Fault]]] = [
    *((call, faults) for call in (read, read_all, update, create_note, token) for faults in FAULTS),
    *((call, []) for call in (read, misread, read_all, update, create_note)),
    (read_all, [answer(200, {"data": [EPISODE]})] * 2),
    (token, [Status(200, body=token_body(jwt(iat=0, exp=1)))]),
    (token, [Status(200, body=token_body({"CANARY": "CANARY"}))]),
]
failures = pytest.mark.parametrize(("call", "faults"), FAILURES)


@pytest.fixture
def fake(faults: list[Fault]) -> FakeHero:
    """A fake with a marked key that is about to have the faults."""
    fake = FakeHero(api_key="CANARY")
    for fault in faults:
        fake.queue(fault)
    return fake


@pytest.fixture
async def hero(fake: FakeHero) -> AsyncGenerator[HeroClient]:
    """A client with that key, without a socket."""
    async with connect(fake) as hero:
        yield hero


@pytest.fixture
async def wired(fake: FakeHero) -> AsyncGenerator[HeroClient]:
    """A client with that key, over TCP."""
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        yield hero


async def failure(hero: HeroClient, call: Call) -> HeroError:
    """The error that the call ends with."""
    with pytest.raises(HeroError) as caught:
        await call(hero)
    return caught.value


def assert_clean(text: str) -> None:
    """Fail if there is a bird."""
    assert "CANARY" not in text
    assert "MAGPIE" not in text


@failures
async def test_no_text_of_a_failure_shows_one(hero: HeroClient, call: Call) -> None:
    """Neither text, repr nor arguments of an error, or of what it drags along, hold a secret."""
    error = await failure(hero, call)
    assert_clean("".join(f"{each} {each!r} {each.args!r}" for each in chain(error)))


@failures
async def test_no_pickle_of_a_failure_holds_one(hero: HeroClient, call: Call) -> None:
    """What an error takes along to another process is free of secrets."""
    assert_clean(pickle.dumps(await failure(hero, call), 0).decode("latin-1"))


@failures
async def test_no_traceback_of_a_failure_shows_one(wired: HeroClient, call: Call) -> None:
    """An error tracker that reports local variables sees no key, token, answer or argument."""
    report = own_locals(await failure(wired, call))
    assert "{" in report
    assert_clean(report)


@pytest.mark.parametrize(
    "wrong",
    [
        {"HERO_PRACTICE_GROUP_ID": ""},
        {"HERO_PRACTICE_GROUP_ID": "a b"},
        {"HERO_ENVIRONMENT": "elsewhere"},
        {"HERO_API_KEY": "CANARY\n"},
    ],
)
@pytest.mark.parametrize("given", [True, False])
def test_no_traceback_of_a_setting_shows_the_key(
    wrong: dict[str, str], given: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client that can't be made from variables leaves their key in no frame of the SDK."""
    right = {
        "HERO_API_KEY": "CANARY",
        "HERO_PRACTICE_GROUP_ID": "1",
        "HERO_ENVIRONMENT": "staging",
    }
    for name, value in (right | wrong).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        HeroClient.from_env(right | wrong if given else None)
    assert_clean(own_locals(caught.value))


@failures
async def test_no_log_of_a_failure_shows_one(
    wired: HeroClient, call: Call, caplog: pytest.LogCaptureFixture
) -> None:
    """No logger of any library writes a secret, not even when all of them are at DEBUG."""
    caplog.set_level(logging.DEBUG)
    await failure(wired, call)
    await wired.aclose()
    assert_clean("\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records))


@pytest.mark.parametrize("faults", [FAULTS[2]])
async def test_logs_are_looked_at(wired: HeroClient, caplog: pytest.LogCaptureFixture) -> None:
    """The test above would see what the SDK writes; the libraries below it are kept quiet."""
    caplog.set_level(logging.DEBUG)
    await failure(wired, read)
    names = {record.name.split(".")[0] for record in caplog.records}
    assert "hero_async" in names
    assert not names & {"httpcore", "httpx"}
