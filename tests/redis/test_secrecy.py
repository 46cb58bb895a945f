"""Who reads Redis, or a report, learns no token."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import pytest
from cryptography.fernet import Fernet
from redis.asyncio import Redis

from hero_async.errors import ConfigurationError
from hero_async.integrations.redis import RedisTokenStore
from hero_async.testing import FakeHero
from tests.client.heroes import connect
from tests.client.traces import own_locals
from tests.redis.fleet import NAME, TOKEN, Fleet, administered, connection
from tests.redis.server import Server

pytestmark = pytest.mark.anyio


async def everything(redis: Redis) -> bytes:
    """All keys and values."""
    keys: list[bytes] = await administered(redis, "KEYS", "*")
    values: list[bytes | None] = await administered(redis, "MGET", *keys)
    return b"\n".join([*keys, *[value or b"" for value in values]])


async def test_it_is_encrypted_at_rest(fleet: Fleet) -> None:
    """Neither a token, nor any part of it, nor the API key lies in Redis; yet another gets it."""
    fake = FakeHero(api_key="key-CANARY")
    async with connect(fake, token_store=fleet.store()) as hero:
        token = await hero.elements.access_token()
    held = await everything(fleet.redis)
    assert held
    assert not [part for part in token.value.split(".") if part.encode() in held]
    assert b"CANARY" not in held
    async with connect(fake, token_store=fleet.store()) as hero:
        assert (await hero.elements.access_token()).value == token.value


async def test_the_lock_shows_nothing(fleet: Fleet) -> None:
    """What lies in Redis while a token is minted names nobody."""

    async def look() -> Any:
        held = await everything(fleet.redis)
        assert b":lock" in held
        assert fleet.key not in held
        return await fleet.mint()

    await fleet.store().obtain("k", 0, look)
    assert TOKEN.encode() not in await everything(fleet.redis)


async def test_a_new_key_still_reads_the_old(fleet: Fleet) -> None:
    """With several keys all decrypt, so that keys can be changed while tokens last."""
    new, first = Fernet.generate_key(), await fleet.token()
    assert await fleet.token(encryption_key=[new, fleet.key]) == first


async def test_the_first_key_encrypts(fleet: Fleet) -> None:
    """What a process with several keys stores can be read with the first alone."""
    new = Fernet.generate_key()
    first = await fleet.token(encryption_key=[new, fleet.key])
    assert await fleet.token(encryption_key=new.decode()) == first


async def test_without_the_key_it_is_replaced(fleet: Fleet) -> None:
    """An entry that no key decrypts is not handed out, and makes way for a new one."""
    first, key = await fleet.token(), Fernet.generate_key()
    second = await fleet.token(encryption_key=key)
    assert second != first
    assert await fleet.token(encryption_key=key) == second


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"\xff\xfe", "é".encode()])
@pytest.mark.parametrize("decode", [False, True])
async def test_rubbish_is_replaced(
    fleet: Fleet, shared_server: Server, rubbish: bytes, decode: bool
) -> None:
    """An entry that is none is replaced too, whatever it is."""
    await fleet.redis.set(NAME, rubbish, px=600_000)
    async with connection(shared_server, decode_responses=decode) as client:
        await fleet.token(client=client)
    assert fleet.mint.count == 1


async def test_entries_cannot_be_mixed_up(fleet: Fleet) -> None:
    """A token that somebody copies to another practice's place is not handed out there."""
    first = await fleet.token()
    await fleet.redis.copy(NAME, "hero-async:token:other")
    assert (await fleet.store().obtain("other", 0, fleet.mint)).secret.reveal() != first


@pytest.mark.parametrize("key", ["", "CANARY", b"CANARY" * 8, [], None, 7, [None], ["CANARÄ"]])
def test_without_a_key_there_is_no_store(key: Any) -> None:
    """No key, or none that is one, is refused, and told how to make one, without quoting it."""
    with pytest.raises(ConfigurationError, match="generate_key") as caught:
        RedisTokenStore(Redis(), encryption_key=key)
    assert "CANAR" not in f"{caught.value} {own_locals(caught.value)}"


async def test_one_bad_key_spoils_the_others(fleet: Fleet) -> None:
    """A malformed key among good ones is refused, and no key is shown."""
    with pytest.raises(ConfigurationError) as caught:
        fleet.store(encryption_key=[fleet.key, b"bad"])
    assert fleet.key.decode() not in own_locals(caught.value)


@pytest.mark.parametrize("seconds", [0, -1, 1e9, float("nan"), float("inf")])
async def test_a_lease_is_some_time(fleet: Fleet, seconds: float) -> None:
    """A lease that is none, or as good as for ever, is refused."""
    with pytest.raises(ConfigurationError, match="lease_seconds"):
        fleet.store(lease_seconds=seconds)


async def test_no_report_shows_it(fleet: Fleet, caplog: pytest.LogCaptureFixture) -> None:
    """Neither reprs, nor logs, nor what is minted shows a token or the key."""
    caplog.set_level(logging.DEBUG, "hero_async")
    store = fleet.store()
    found = await store.obtain("k", 0, fleet.mint)
    shown = f"{store!r} {vars(store)!r} {found!r} {caplog.text}"
    assert "CANARY" not in shown
    assert fleet.key.decode() not in shown
    with pytest.raises(TypeError):
        pickle.dumps(found)
