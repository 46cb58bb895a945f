"""Links of every kind, and their status."""

from typing import Any

import httpx
import pytest

from hero_async.testing import FakeHero

pytestmark = pytest.mark.anyio


async def test_makes_reads_and_changes_a_booking_link(client: httpx.AsyncClient) -> None:
    """What was given shows, alone and in the list, and a change sets what it names."""
    body = {"appointment_type_id": "1", "location_id": "1", "maximum_use_count": 3}
    made = (await client.post("/v1/booking_links", json=body)).json()
    path = f"/v1/booking_links/{made['id']}"
    assert (made["maximum_uses"], made["unlimited_use"], made["active"]) == (3, False, True)
    assert (await client.get(path)).json() == made
    await client.patch(path, json={"appointment_type_id": "2"})
    changed = (await client.get(path)).json()
    assert changed["meta"] == {"appointment_type_id": ["2"], "location_id": ["1"]}
    assert (await client.get("/v2/bookinglinks")).json() == {"data": [changed], "count": 1}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"patient_id": "11"}, 404),
        ({"appointment_type_id": "99"}, 404),
        ({"practitioner_id": "99"}, 404),
        ({"expiry_date": "soon"}, 400),
    ],
)
async def test_links_to_what_is_there_only(
    client: httpx.AsyncClient, body: dict[str, Any], status: int
) -> None:
    """A link to another practice's patient, or to nothing, is not made."""
    assert (await client.post("/v1/booking_links", json=body)).status_code == status
    assert (await client.get("/v1/short_links")).json()["count"] == 0


async def test_tells_a_links_status_by_url_or_id(client: httpx.AsyncClient) -> None:
    """A link is unused until it expires, by its address as by its id; an unknown one is a 404."""
    fresh = (await client.post("/v1/booking_links", json={})).json()
    old = (await client.post("/v1/booking_links", json={"expiry_date": "2025-06-01"})).json()
    by_url = (await client.get("/v1/links/status", params={"url": fresh["short_link"]})).json()
    by_id = (await client.get("/v1/links/status", params={"id": old["id"]})).json()
    assert (by_url["status"], by_url["type"], by_id["status"]) == ("unused", "booking", "expired")
    assert (await client.get("/v1/links/status?id=99")).status_code == 404
    assert (await client.get("/v1/links/status")).status_code == 400


async def test_lists_links_of_every_kind(client: httpx.AsyncClient) -> None:
    """Short links are booking, attachment and video links, filtered, ordered and paged."""
    await client.post("/v1/booking_links", json={"patient_id": "1", "expiry_date": "2025-09-01"})
    await client.post("/v1/attachment_links", json={"expiry_date": "2025-07-01"})
    await client.post("/v1/video_links")

    async def types(query: str) -> list[str]:
        rows = (await client.get(f"/v1/short_links?{query}")).json()["data"]
        return [row["type"] for row in rows]

    assert await types("") == ["booking", "attachment", "video"]
    assert await types("type=video") == ["video"]
    assert await types("status=expired") == []
    assert await types("exclude_patient_specific_links=true") == ["attachment", "video"]
    assert await types("order_by=expiry_date") == ["attachment", "booking", "video"]
    assert await types("order_by=expiry_date&order_descending=true") == [
        "video",
        "booking",
        "attachment",
    ]
    assert await types("page_size=2&page_index=1") == ["video"]


async def test_a_video_link_is_no_booking_link(client: httpx.AsyncClient) -> None:
    """What is read as a booking link has to be one."""
    made = (await client.post("/v1/video_links", json={})).json()
    assert (await client.get(f"/v1/booking_links/{made['id']}")).status_code == 404
    assert (await client.get("/v2/bookinglinks")).json()["count"] == 0


async def test_shows_no_address_in_a_repr(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Whoever has a link's address can open it, so requests and the fake do not show it."""
    made = (await client.post("/v1/booking_links", json={})).json()
    await client.get("/v1/links/status", params={"url": made["short_link"]})
    assert made["short_link"].rsplit("/", 1)[1] not in repr(fake) + repr(fake.requests)
