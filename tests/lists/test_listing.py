"""Every list of the API is paged as the manifest says."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from typing import Any

import httpx
import pytest
from hero_api.api.admin import list_admins
from hero_api.api.invoicing import list_coupons
from hero_api.api.messages import list_batch_message_sends, list_batch_messages
from hero_api.operations import OPERATIONS

from hero_async import HeroClient
from hero_async.errors import InvalidRequestError
from hero_async.listing import ListBinding, pager

pytestmark = pytest.mark.anyio


class Pages:
    """Answers one page after the other, and remembers the addresses asked for."""

    def __init__(self) -> None:
        self.bodies: list[Any] = []
        self.asked: list[str] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The next page, an empty one behind the last."""
        self.asked.append(request.url.raw_path.decode())
        body: Any = self.bodies.pop(0) if self.bodies else {"data": [], "count": 2}
        return httpx.Response(200, json=body)


@pytest.fixture
def pages() -> Pages:
    """No pages yet."""
    return Pages()


@pytest.fixture
async def hero(pages: Pages) -> AsyncGenerator[HeroClient]:
    """A client that is answered by the pages."""
    transport = httpx.MockTransport(pages.answer)
    async with HeroClient(
        api_key="key", practice_group_id="1", environment="staging", transport=transport
    ) as hero:
        yield hero


async def listed(hero: HeroClient, binding: ListBinding, *path: str, **options: Any) -> list[Any]:
    """The ids of all items."""
    return [str(item.id) async for item in pager(hero.raw, binding, *path, **options)]


@pytest.mark.parametrize(
    ("binding", "path", "start"),
    [
        (list_admins, (), "/v1/admins?"),
        (list_batch_messages, (), "/v1/batch_message?"),
        (list_batch_message_sends, ("7",), "/v1/batch_message/7/messages?"),
    ],
)
async def test_lists_page_whatever_the_type(
    hero: HeroClient, pages: Pages, binding: ListBinding, path: Sequence[str], start: str
) -> None:
    """Page numbers go out the same, whether the description calls them integers or strings."""
    pages.bodies = [{"data": [{"id": "1"}], "count": 2}, {"data": [{"id": "2"}], "count": 2}]
    if binding is list_batch_message_sends:
        found = [item async for item in pager(hero.raw, binding, *path, page_size=1)]
        assert [item["id"] for item in found] == ["1", "2"]
    else:
        assert await listed(hero, binding, *path, page_size=1) == ["1", "2"]
    numbers = [sorted(each.removeprefix(start).split("&")) for each in pages.asked]
    assert numbers == [[f"page_index={n}", "page_size=1"] for n in range(3)]


async def test_a_list_without_paging_is_one_request(hero: HeroClient, pages: Pages) -> None:
    """Where the API takes no page numbers, none are sent, and nothing is asked twice."""
    pages.bodies = [{"data": [{"id": "1"}, {"id": "1"}], "count": 2}]
    assert await listed(hero, list_coupons) == ["1", "1"]
    assert pages.asked == ["/v1/invoicing/coupons"]


async def test_a_bare_object_is_a_list_of_one(hero: HeroClient, pages: Pages) -> None:
    """GET /v1/batch_message is documented as one object: it is taken for one item."""
    pages.bodies = [{"id": "1", "name": "n", "status": "CREATED", "channel": "SMS", "content": ""}]
    assert await listed(hero, list_batch_messages) == ["1"]


async def test_nulls_between_items_are_no_items(hero: HeroClient, pages: Pages) -> None:
    """A null in a list does not end up in anybody's hands."""
    pages.bodies = [{"data": [None, {"id": "1"}], "count": 2}]
    assert await listed(hero, list_coupons) == ["1"]


def test_the_manifest_knows_who_pages() -> None:
    """Integers on episodes and batches, strings on admins, patients, links and automated ones."""
    paged = {each.id: each.paging.kind for each in OPERATIONS.values() if each.paging}
    assert paged == {
        "list_admins": "string",
        "list_patients_v3": "string",
        "list_batch_messages": "integer",
        "list_batch_message_recipients": "integer",
        "list_batch_message_sends": "integer",
        "list_automated_messages": "string",
        "list_slots": "string",
        "list_short_links": "string",
        "list_episodes": "integer",
        "list_episodes_v2": "integer",
    }


@pytest.mark.parametrize("filters", ["x" * 70_000, "\ud800"])
async def test_filters_that_no_address_holds(hero: HeroClient, pages: Pages, filters: str) -> None:
    """Too long for an address, or no text at all: refused before anything is sent."""
    with pytest.raises(InvalidRequestError):
        await hero.episodes.list(assignee_id=filters)
    assert pages.asked == []
