"""Whose token it is: nothing that differs between two callers is left out of the key."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from hero_async import HeroClient
from hero_async.secret import Secret
from hero_async.testing import FakeHero, Status
from hero_async.tokens import Mint, Minted
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


LONG_ID = "98765432109876"


class Store:
    """A store of somebody's own, which remembers what it was asked."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.discarded: list[tuple[str, Secret]] = []

    async def obtain(self, key: str, min_ttl: float, mint: Mint) -> Minted:  # noqa: ARG002  # the protocol's
        """A new token."""
        self.keys.append(key)
        return await mint()

    async def discard(self, key: str, token: Secret) -> None:
        """Forget nothing."""
        self.discarded.append((key, token))


async def key_of(practice: str = "1", *, kind: str = "elements", **settings: Any) -> str:
    """The key under which a client with these settings looks for a token."""
    usual: dict[str, Any] = {"api_key": "key-CANARY"} | settings
    fake, store = (
        FakeHero(api_key=usual["api_key"], practice_group_ids=("1", "2", LONG_ID)),
        Store(),
    )
    async with connect(fake, token_store=store, **usual) as hero:
        view = hero.for_practice(practice)
        if kind == "elements":
            await view.elements.access_token()
        else:
            body = b'{"token": "t", "expiration_time": "2099-01-01T00:00:00Z"}'
            fake.queue(Status(200, body=body))
            await view.partners.heidi_token()
    return store.keys[0]


@pytest.mark.parametrize(
    "other",
    [
        {"practice": "2"},
        {"api_key": "another"},
        {"base_url": "https://other.invalid"},
        {"kind": "heidi"},
    ],
)
async def test_what_differs_is_kept_apart(other: dict[str, Any]) -> None:
    """Another practice, credential, environment or kind has another key."""
    assert await key_of(**other) != await key_of()


async def test_the_same_is_the_same_everywhere() -> None:
    """Two clients of the same practice find each other's tokens."""
    assert await key_of() == await key_of()


async def test_a_key_opens_no_door() -> None:
    """Neither the API key nor the practice can be read from it."""
    key = await key_of(LONG_ID)
    assert LONG_ID not in key
    assert "CANARY" not in key
    assert key.isalnum()


async def test_a_store_hears_of_a_refused_token() -> None:
    """Invalidating forgets the token here and in the store, under the same key."""
    store = Store()
    async with connect(FakeHero(), token_store=store) as hero:
        token = await hero.elements.access_token()
        await hero.elements.invalidate(token)
        assert await hero.elements.access_token() != token
    assert store.discarded == [(store.keys[0], token.secret)]


class _Broken(Store):
    async def discard(self, key: str, token: Secret) -> None:  # noqa: ARG002  # likewise
        """Fail."""
        raise ConnectionResetError


async def test_a_broken_store_keeps_no_refused_token() -> None:
    """What a browser refused is forgotten here, though the store fail."""
    async with connect(FakeHero(), token_store=_Broken()) as hero:
        token = await hero.elements.access_token()
        with pytest.raises(ConnectionResetError):
            await hero.elements.invalidate(token)
        assert await hero.elements.access_token() != token


async def test_no_log_shows_a_token(caplog: pytest.LogCaptureFixture) -> None:
    """At the most talkative level neither token nor key is logged."""
    caplog.set_level(logging.DEBUG)
    fake = FakeHero(api_key="key-CANARY")
    hero: HeroClient = connect(fake, api_key="key-CANARY")
    async with hero:
        token = await hero.elements.access_token()
        await hero.elements.invalidate(token)
    assert caplog.records
    assert token.value not in caplog.text
    assert "CANARY" not in caplog.text
