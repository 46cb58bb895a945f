"""Access tokens, as the fake mints them."""

import base64
import json
from typing import Any

import httpx
import pytest

from tests.testing.described import check
from tests.testing.moment import NOW

pytestmark = pytest.mark.anyio


def claims(token: str) -> dict[str, Any]:
    """What the token says."""
    _, middle, _ = token.split(".")
    said: dict[str, Any] = json.loads(base64.urlsafe_b64decode(middle + "=="))
    return said


async def minted(client: httpx.AsyncClient) -> str:
    """A new token."""
    return str((await client.post("/v1/access_token")).json()["access_token"])


async def test_lives_half_an_hour(client: httpx.AsyncClient) -> None:
    """A token is issued now and expires 30 minutes later, for its practice."""
    check(await client.post("/v1/access_token"))
    said = claims(await minted(client))
    assert (said["iat"], said["exp"]) == (int(NOW), int(NOW) + 1800)
    assert said["practice_group_id"] == "1"


async def test_is_never_the_same_twice(client: httpx.AsyncClient, other: httpx.AsyncClient) -> None:
    """Each call mints a token of its own, even within one second."""
    tokens = [await minted(client), await minted(client), await minted(other)]
    assert len(set(tokens)) == len({claims(token)["jti"] for token in tokens}) == 3
