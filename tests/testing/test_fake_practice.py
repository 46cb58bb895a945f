"""The practice, its staff, tasks, forms, customers, invoices and pharmacies."""

import httpx
import pytest

from hero_async.testing import FakeHero
from tests.testing.furnished import BOOKING, INVOICE, PHARMACY

pytestmark = pytest.mark.anyio


async def test_a_task_is_one_with_its_episode(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A changed task shows in its episode too, and no other task of it changes."""
    episode = next(each for each in fake.episodes() if len(each.tasks) == 2)
    other, task = episode.tasks
    changes = {"status": "closed", "priority": "high", "assignee_type": "admin", "assignee_id": "1"}
    answer = await client.patch(f"/v1/tasks/{task.id}", json=changes)
    assert answer.json() == {"data": {"id": task.id}}
    shown = (await client.get(f"/v2/tasks/{task.id}")).json()
    around = (await client.get(f"/v2/episodes/{episode.id}")).json()
    assert (shown["status"], around["tasks"]) == ("closed", [other.as_json(), shown])
    kept = next(each for each in fake.episodes() if each.id == episode.id).tasks[1]
    assert kept.assignee is not None
    assert (kept.priority, kept.assignee.type, kept.assignee.id) == ("high", "admin", "1")


async def test_a_task_is_about_a_patient_of_the_practice(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """Every task's patient can be fetched, and is the one whom the episode shows."""
    for episode in fake.episodes():
        for task in episode.tasks:
            patient = (await client.get(f"/v1/patients/{task.patient['id']}")).json()
            assert episode.patient is not None
            assert patient["nhs_number"] == episode.patient["nhs_number"]


async def test_finds_forms_and_what_was_answered(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Forms are found by title and kind, and an answer that the test adds by its number."""
    (form,) = (await client.get("/v1/forms?search=asthma")).json()["data"]
    assert (await client.get("/v1/forms?form_type=care_navigation")).json()["count"] == 1
    assert (await client.get("/v1/forms?reply_form=true")).json()["count"] == 0
    assert (await client.get(f"/v1/forms/{form['id']}")).json()["title"] == form["title"]
    added = fake.add_form_response(form["id"], "1")
    answer = (await client.get(f"/v1/form_response/{added.id}")).json()
    assert (answer["id"], answer["client_id"]) == (int(added.id), 1)


async def test_changes_an_admin(client: httpx.AsyncClient) -> None:
    """What is set shows in the list, which is ordered by first name if told."""
    answer = await client.patch("/v1/admins/2", json={"external_prescriber_id": "x1"})
    assert answer.json() == {"admin_id": "2"}
    query = "order_by=first_name&order_descending=true"
    rows = (await client.get(f"/v1/admins?{query}")).json()["data"]
    assert [(row["id"], row["external_prescriber_id"]) for row in rows] == [
        ("2", "x1"),
        ("1", None),
    ]
    assert (await client.get("/v1/admins?page_size=1&page_index=1")).json()["data"][0]["id"] == "2"


async def test_changes_the_practice_and_forgets_credentials(client: httpx.AsyncClient) -> None:
    """A change sets what it names, within the address too, and never shows a password."""
    secret = {"email": "a@example.com", "password": "canary"}
    body = {"name": "New", "address": {"town": "Y"}, "prescription_partner_credentials": secret}
    await client.patch("/v1/me", json=body)
    shown = await client.get("/v1/me")
    assert (shown.json()["name"], shown.json()["address"]["town"]) == ("New", "Y")
    assert shown.json()["address"]["postcode"] == "ZZ99 3VZ"
    assert "canary" not in shown.text


async def test_has_one_default_customer_a_patient(client: httpx.AsyncClient) -> None:
    """The same patient has the same customer, who is found by name as one made by hand is."""
    path = "/v1/invoicing/customers/default?patient_id=1"
    first, second = (await client.get(path)).json(), (await client.get(path)).json()
    made = (await client.post("/v1/invoicing/customers", json={"name": "Zelda"})).json()
    found = (await client.get("/v1/invoicing/customers?query=zeld")).json()
    assert first == second
    assert found == {"data": [made], "count": 1}
    assert (await client.get("/v1/invoicing/customers/default?patient_id=11")).status_code == 404
    assert (await client.get("/v1/invoicing/customers/default")).status_code == 400


async def test_links_and_changes_an_invoice(client: httpx.AsyncClient) -> None:
    """An invoice belongs to an appointment that is there, and an admin issues it."""
    missing = await client.post("/v1/invoicing/invoices/link", json=INVOICE)
    await client.post("/v1/appointments", json=BOOKING)
    stranger = await client.post("/v1/invoicing/invoices/link", json=INVOICE | {"issuer_id": "99"})
    invoice = (await client.post("/v1/invoicing/invoices/link", json=INVOICE)).json()
    body = {"issuer_id": "1", "memo": "Thanks."}
    changed = await client.patch(f"/v1/invoicing/invoices/{invoice['id']}", json=body)
    assert (missing.status_code, stranger.status_code) == (404, 404)
    assert changed.json() == invoice | {"memo": "Thanks."}


async def test_has_pharmacies_by_prescriber(client: httpx.AsyncClient) -> None:
    """A pharmacy is listed for the prescriber it was made for, and for no other."""
    made = (await client.post("/v1/pharmacies", json=PHARMACY)).json()
    listed = [(await client.get(f"/v1/prescriber/{n}/pharmacies")).json()["data"] for n in (1, 2)]
    assert listed == [[made], []]


async def test_heidi_tokens_say_when_they_end(client: httpx.AsyncClient) -> None:
    """A partner's token is good for an hour by the fake's clock."""
    answer = (await client.get("/v1/partners/heidi/token")).json()
    assert answer["expiration_time"] == "2025-06-15T16:06:40.500Z"
