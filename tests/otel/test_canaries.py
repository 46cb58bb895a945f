"""Marked secrets are planted everywhere, and nothing that is exported shows one.

A CANARY is what the client was trusted with or what the server said, a MAGPIE what the caller
passed.
"""

from __future__ import annotations

import pytest

from hero_async import EpisodeStatus, HeroClient, HeroError, RequestOptions
from hero_async.testing import FakeHero, Fault
from tests.client.heroes import over_tcp
from tests.client.test_canaries import FAULTS, Call, assert_clean
from tests.client.tokens import jwt
from tests.otel.recording import Recorder
from tests.wire import heroes
from tests.wire.behaviours import answer, as_json
from tests.wire.server import raw_server

pytestmark = pytest.mark.anyio

BIRD = "MAGPIE"  # not in the acts themselves: a traceback shows lines of the caller's source
OPTIONS = RequestOptions(headers={"x-magpie": "MAGPIE"}, extra_query={"magpie": "MAGPIE"})
SECRET = {"id": "CANARY", "status": "CANARY", "CANARY": "CANARY", "patient": {"nhs_number": "C"}}


async def read(hero: HeroClient) -> object:
    """An episode."""
    return await hero.episodes.get(BIRD)


async def read_all(hero: HeroClient) -> object:
    """Filters."""
    return await hero.episodes.list(assignee_id=BIRD).collect()


async def update(hero: HeroClient) -> object:
    """Changes that the server does not know."""
    people = [{"type": BIRD, "name": BIRD}]
    return await hero.episodes.update(BIRD, status=EpisodeStatus(BIRD), assignees=people)


async def create_note(hero: HeroClient) -> object:
    """A note on an episode that is not there."""
    return await hero.episodes.create_note(BIRD, BIRD)


async def token(hero: HeroClient) -> object:
    """A token."""
    return await hero.elements.access_token()


@pytest.mark.parametrize("call", [read, read_all, update, create_note, token])
@pytest.mark.parametrize("faults", FAULTS)
@pytest.mark.parametrize("propagate", [True, False])
async def test_no_failure_exports_one(call: Call, faults: list[Fault], propagate: bool) -> None:
    """Spans, events, metrics and the exceptions that the caller's span records are clean."""
    recorder, fake = Recorder(propagate=propagate), FakeHero(api_key="CANARY")
    for fault in faults:
        fake.queue(fault)
    async with (
        fake.serve() as url,
        over_tcp(fake, url, hooks=recorder.hooks) as hero,
    ):
        with pytest.raises(HeroError), recorder.tracer.start_as_current_span("outer"):
            await call(hero)
    outer = recorder.span("outer")
    assert [event.name for event in outer.events] == ["exception"]
    assert_clean(recorder.everything())


async def test_no_success_exports_one() -> None:
    """Nor do calls that succeed, whatever is asked and answered, and for whom."""
    recorder = Recorder(propagate=True)
    token = as_json({"access_token": jwt(iat=0, exp=1800, sub="CANARY")})
    page = as_json({"data": [SECRET], "count": 1})
    async with (
        raw_server(answer(body=page), answer(body=as_json(SECRET)), answer(body=token)) as server,
        heroes.connect(server, hooks=recorder.hooks) as hero,
    ):
        view = hero.for_practice(BIRD).with_options(OPTIONS)
        assert len((await view.episodes.list(assignee_id="MAGPIE")).items) == 1
        await view.episodes.create_note("MAGPIE", "MAGPIE")
        await view.elements.access_token()
        sent = b"".join(request.raw for request in server.requests)
    assert sent.count(b"MAGPIE") > 6
    assert len(recorder.spans()) == 3
    assert recorder.points("hero.client.drifts")
    assert_clean(recorder.everything())


async def test_a_span_shows_nothing_but_what_is_listed() -> None:
    """No attribute comes without somebody's having thought about it."""
    recorder = Recorder()
    async with raw_server(answer(500)) as server, heroes.connect(server, hooks=recorder.hooks) as h:
        with pytest.raises(HeroError):
            await h.episodes.list()
    names = set(recorder.span().attributes or {})
    assert names == {
        *("http.request.method", "url.template", "server.address", "server.port"),
        *("http.response.status_code", "http.request.resend_count", "error.type"),
        *("hero.operation", "hero.may_have_been_processed"),
    }
