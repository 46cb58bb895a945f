"""A practice in which something of every kind goes by the id "1"."""

from typing import Any

import httpx

from hero_async.testing import FakeHero

MONDAY = "2025-06-16T09:00:00.000Z"
BOOKING: dict[str, Any] = {
    "appointment_type_id": "1",
    "location_id": "1",
    "practitioner_id": "1",
    "duration": 10,
    "start_time": MONDAY,
}
MESSAGE = {"patient_id": "1", "message_type": "sms", "message_string": "Hello."}
BATCH: dict[str, Any] = {"name": "flu", "channel": "SMS", "content": "Come.", "recipients": []}
PHARMACY = {"name": "P", "email": "p@example.com", "mobile": "07700900001", "prescriber_id": "1"}
INVOICE = {"stripe_invoice_id": "in_1", "appointment_id": "1", "issuer_id": "1"}
WEBHOOK = {"event_type": "appointment.confirmed", "url": "https://receiver.invalid/hero"}
MADE: dict[str, dict[str, Any]] = {
    "/v1/appointments": BOOKING,
    "/v1/messages/send": MESSAGE,
    "/v1/batch_message": BATCH,
    "/v1/booking_links": {"patient_id": "1"},
    "/v1/invoicing/customers": {"name": "C"},
    "/v1/invoicing/invoices/link": INVOICE,
    "/v1/pharmacies": PHARMACY,
    "/v1/webhooks": WEBHOOK,
}
SENSIBLE: dict[str, Any] = {
    "id": "1",
    "dob": "1990-01-01",
    "nhs_number": "9990000018",
    "start_time": "2025-06-16T09:30:00Z",
    "start_date": "2025-06-16",
    "end_date": "2025-06-17",
    "expiry_date": "2025-07-01",
    "send_at": "2025-07-01T09:00:00Z",
    "duration": 10,
    "page_index": "0",
    "page_size": "5",
}
"""A value of each of these names that is good wherever it is asked for."""


async def furnish(fake: FakeHero) -> None:
    """Make one of everything that can be made."""
    fake.add_form_response("1", "1")
    headers = {"x-api-key": fake.api_key, "x-practice-group-id": "1"}
    async with httpx.AsyncClient(
        transport=fake.transport(), base_url="https://hero.invalid", headers=headers
    ) as client:
        for path, body in MADE.items():
            response = await client.post(path, json=body)
            assert response.status_code == 200, (path, response.text)
