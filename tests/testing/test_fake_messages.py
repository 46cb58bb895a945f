"""Messages, alone and in batches, and the outbox that the test reads."""

from typing import Any

import httpx
import pytest

from hero_async.testing import FakeHero
from tests.testing.furnished import MESSAGE

pytestmark = pytest.mark.anyio


async def send(client: httpx.AsyncClient, **changes: Any) -> httpx.Response:
    """Send a patient an SMS, or what is changed of it."""
    return await client.post("/v1/messages/send", json=MESSAGE | changes)


async def test_puts_each_message_into_the_outbox(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """What was sent is there to read, once and in order, for the practice that sent it."""
    sent = (await send(client, message_string="One.")).json()
    await send(client, message_type="nhs_app", patient_id="2", message_string="Two.")
    told = [(each.patient_id, each.channel, each.content) for each in fake.outbox()]
    assert told == [("1", "sms", "One."), ("2", "nhs_app", "Two.")]
    assert (sent["message_id"], sent["content"]) == (fake.outbox()[0].id, "One.")
    assert fake.outbox("2") == ()


async def test_shows_what_became_of_a_message(client: httpx.AsyncClient) -> None:
    """A message is read back by its id, without what it says; a later one is only scheduled."""
    now = (await send(client, message_string="canary")).json()["message_id"]
    later = (await send(client, send_at="2025-06-20T09:00:00Z")).json()
    shown = await client.get(f"/v1/messages/{now}")
    waiting = (await client.get(f"/v1/messages/{later['message_id']}")).json()
    assert (shown.json()["status"], shown.json()["patient"]["id"]) == ("SENT", "1")
    assert "canary" not in shown.text
    assert (waiting["status"], "sent_at" in waiting) == ("SCHEDULED", False)
    assert later["send_at"] == waiting["scheduled_at"] == "2025-06-20T09:00:00.000Z"


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"patient_id": "99"}, 404),
        ({"patient_id": "11"}, 404),
        ({"short_link_id": "99"}, 404),
        ({"attachment_uuid": "99"}, 404),
        ({"task_id": "99999"}, 404),
        ({"send_at": "soon"}, 400),
        ({"message_type": "fax"}, 400),
        ({"message_string": ""}, 400),
    ],
)
async def test_sends_nothing_about_what_is_not_there(
    client: httpx.AsyncClient, fake: FakeHero, changes: dict[str, Any], status: int
) -> None:
    """An unknown patient, link, file or task, or another practice's, is a 404 and sends nothing."""
    assert (await send(client, **changes)).status_code == status
    assert fake.outbox() == ()


async def test_takes_links_and_files_along(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A link and an attachment that were made before can be named."""
    link = (await client.post("/v1/booking_links", json={"patient_id": "1"})).json()["id"]
    file = (await client.post("/v1/attachment_links", json={"file_name": "a.pdf"})).json()
    sent = await send(client, short_link_id=link, attachment_uuid=file["attachment_uuid"])
    shown = (await client.get(f"/v1/messages/{sent.json()['message_id']}")).json()
    assert shown["short_link"]["id"] == link
    assert fake.outbox()[0].fields["attachment_uuid"] == file["attachment_uuid"]


async def test_keeps_what_was_said_out_of_reprs(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Neither the text nor the contact of a message or batch is in any repr."""
    await send(client, message_string="canary", recipient_contact_detail="canary")
    await client.post("/v1/batch_message", json=batch(fake, name="canary", content="canary"))
    assert "canary" not in repr(fake.outbox()) + repr(fake) + repr(fake.requests)


def batch(fake: FakeHero, **changes: Any) -> dict[str, Any]:
    """A batch for two known patients and two strangers."""
    known = [
        {"nhs_number": each.nhs_number, "dob": each.dob.isoformat()} for each in fake.patients()[:2]
    ]
    # The last is a known number with another's date of birth.
    strange = {"nhs_number": fake.patients()[2].nhs_number, "dob": "1900-01-01"}
    recipients = [*known, {"nhs_number": "9990000018", "dob": "1990-01-01"}, strange]
    fields = {"name": "flu", "channel": "SMS", "content": "Come.", "recipients": recipients}
    return fields | changes


async def test_sends_a_batch_once(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A batch sends nothing until it is told to, then each known recipient one; never again."""
    made = (await client.post("/v1/batch_message", json=batch(fake))).json()
    path = f"/v1/batch_message/{made['id']}"
    assert (made["status"], fake.outbox()) == ("CREATED", ())
    statuses = [(await client.patch(f"{path}/send")).status_code for _ in range(2)]
    assert statuses == [200, 400]
    assert [(each.patient_id, each.batch_id) for each in fake.outbox()] == [
        ("1", made["id"]),
        ("2", made["id"]),
    ]
    assert (await client.get(path)).json()["status"] == "COMPLETED"


async def test_tells_what_became_of_a_batch(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Its recipients and messages are listed in pages, and by status."""
    made = (await client.post("/v1/batch_message", json=batch(fake))).json()
    path = f"/v1/batch_message/{made['id']}"
    await client.patch(f"{path}/send")
    lost = (await client.get(f"{path}/recipients?status=ENRICHMENT_ERROR")).json()
    page = (await client.get(f"{path}/recipients?page_size=3&page_index=1")).json()
    messages = (await client.get(f"{path}/messages?status=SENT")).json()
    assert [row["nhs_number"] for row in lost["data"]] == [
        "9990000018",
        fake.patients()[2].nhs_number,
    ]
    assert (len(page["data"]), page["count"]) == (1, 4)
    assert [row["id"] for row in messages["data"]] == [each.id for each in fake.outbox()]
    assert (await client.get(f"{path}/messages?status=ERROR")).json()["count"] == 0


async def test_lists_batches_by_status(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """The list has every batch, or those of one status."""
    for _ in range(2):
        await client.post("/v1/batch_message", json=batch(fake))
    await client.patch("/v1/batch_message/1/send")
    everything = (await client.get("/v1/batch_message?page_size=5")).json()
    created = (await client.get("/v1/batch_message?status=CREATED")).json()
    assert [row["id"] for row in everything["data"]] == ["1", "2"]
    assert [row["id"] for row in created["data"]] == ["2"]
