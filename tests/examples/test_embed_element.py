"""A page with an Element, as the example serves it."""

import re

import httpx
import pytest

from examples import embed_element
from hero_async.testing import FakeHero, Status
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


async def page(fake: FakeHero, practice_id: str) -> httpx.Response:
    """What a browser gets."""
    async with connect(fake) as hero:
        transport = httpx.ASGITransport(embed_element.application(hero))
        async with httpx.AsyncClient(transport=transport, base_url="https://app.invalid") as pages:
            return await pages.get(f"/practices/{practice_id}/messages")


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """One token serves everybody of a practice, and no other practice; none is printed."""
    await embed_element.main()
    told = capsys.readouterr().out
    assert "tokens minted: 2" in told
    assert 'jwt-token="..." tenant-id="2"' in told
    assert "practice 3: 503" in told
    assert "eyJ" not in told


async def test_the_page_holds_a_token_and_no_key() -> None:
    """What goes to the browser is the token of that practice, which no cache may keep."""
    fake = FakeHero(practice_group_ids=["1", "2"], api_key="a-key-for-servers-only")
    answer = await page(fake, "2")
    assert re.search(r'jwt-token="[\w-]+\.[\w-]+\.[\w-]+" tenant-id="2"', answer.text)
    assert answer.headers["cache-control"] == "no-store"
    assert "a-key-for-servers-only" not in answer.text
    assert fake.requests[-1].practice_group_id == "2"


async def test_an_outage_is_said_without_detail() -> None:
    """When no token can be had, the person gets a page, not a traceback."""
    fake = FakeHero()
    fake.queue(Status(500, body=b"MAGPIE"), times=9)
    answer = await page(fake, "1")
    assert (answer.status_code, answer.text) == (503, "Not now: ServerError")
