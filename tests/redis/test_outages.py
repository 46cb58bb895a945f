"""Without Redis each process mints for itself, says so once, and shares again afterwards."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from typing import Any

import anyio
import pytest

from hero_async.secret import Secret
from tests.redis.fleet import NAME, TOKEN, Fleet, administered, connection
from tests.redis.server import Server

pytestmark = pytest.mark.anyio

LOGGER = "hero_async.integrations.redis"


@pytest.fixture
async def alone(own_server: Server) -> AsyncGenerator[Fleet]:
    """A fleet whose server does not run yet."""
    async with connection(own_server) as redis:
        yield Fleet(redis)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was said, as a log shows it."""
    return [caplog.handler.format(each) for each in caplog.records if each.name == LOGGER]


async def values(fleet: Fleet, store: Any, times: int = 1) -> list[str]:
    """The tokens that one process gets, one after the other."""
    return [(await store.obtain("k", 0, fleet.mint)).secret.reveal() for _ in range(times)]


async def test_it_mints_without_the_server(alone: Fleet, caplog: pytest.LogCaptureFixture) -> None:
    """While Redis is down every caller gets a token, and one warning is written."""
    assert len(set(await values(alone, alone.store(), 3))) == 3
    assert len(warnings(caplog)) == 1


async def test_the_warning_names_nothing(
    alone: Fleet, own_server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """The warning is a warning, and holds no key, token or address."""
    await values(alone, alone.store())
    assert [each.levelno for each in caplog.records if each.name == LOGGER] == [logging.WARNING]
    hidden = (TOKEN, NAME, alone.key.decode(), str(own_server.port), "127.0.0.1", "localhost")
    assert not [each for each in hidden if each in warnings(caplog)[0]]


@pytest.mark.parametrize("is_first", [True, False])
async def test_it_shares_again(
    alone: Fleet, own_server: Server, caplog: pytest.LogCaptureFixture, is_first: bool
) -> None:
    """When Redis is back tokens are shared, and a second outage is a second warning."""
    store = alone.store()
    await values(alone, store, 2)
    own_server.start()
    other = None if is_first else await alone.token()
    assert await values(alone, store) == [other or await alone.token()]
    own_server.stop()
    assert len(set(await values(alone, store, 2))) == 2
    assert len(warnings(caplog)) == 2


async def test_it_may_go_down_in_the_middle(alone: Fleet, own_server: Server) -> None:
    """A token that was minted while Redis went away is handed out all the same."""
    own_server.start()

    async def mint() -> Any:
        own_server.stop()
        return await alone.mint()

    assert (await alone.store().obtain("k", 0, mint)).secret.reveal() == f"{TOKEN}-1"


async def test_a_refused_write_is_an_outage_too(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    """A server that only reads, as a replica does, is no help, and nobody fails for it."""
    try:
        await administered(fleet.redis, "REPLICAOF", "127.0.0.1", "1")
        assert len(set(await values(fleet, fleet.store(), 3))) == 3
    finally:
        await administered(fleet.redis, "REPLICAOF", "NO", "ONE")
    assert len(warnings(caplog)) == 1


class _Hanging:
    """A connection over which nothing ever comes."""

    async def eval(self, *_arguments: Any) -> Any:
        """Wait."""
        await anyio.sleep_forever()


async def test_a_server_that_hangs_is_down(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Who gets no answer in time does without."""
    monkeypatch.setattr(f"{LOGGER}._ANSWER_SECONDS", 0.01)
    assert await fleet.token(client=_Hanging()) == f"{TOKEN}-1"
    assert len(warnings(caplog)) == 1


async def test_discarding_does_not_fail(alone: Fleet) -> None:
    """A token can be discarded while Redis is down: nobody gets it from there anyway."""
    await alone.store().discard("k", Secret(TOKEN))
    assert alone.mint.count == 0


async def test_what_nobody_can_read_is_said_once(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    """An entry that can't be decrypted is one warning, not one a look."""
    store = fleet.store()
    for _ in range(2):
        await fleet.redis.set(NAME, b"rubbish", px=600_000)
        await values(fleet, store, 3)
    assert len(warnings(caplog)) == 2
    assert fleet.mint.count == 2
