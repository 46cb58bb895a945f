"""Let one patient book: make a booking link and send it by SMS, once. No account needed.

Here the embedded server answers; against Hero, use `HeroClient.from_env()` instead.
"""

from __future__ import annotations

from datetime import date, timedelta

import anyio

from hero_async import HeroClient, PracticeView
from hero_async.errors import CallError
from hero_async.models import BookingLink
from hero_async.testing import FakeHero


async def send_link(practice: PracticeView, nhs_number: str) -> BookingLink:
    """Send the patient with this number a link by which one appointment can be booked."""
    patient = await practice.patients.list(nhs_number=nhs_number).first()
    if patient is None or not patient.id:
        raise LookupError("the practice has no such patient")
    link = await make_link(practice, patient.id)
    try:
        await practice.messages.send(
            patient.id, message_type="sms", message_string=f"Please book here: {link.short_link}"
        )
    except CallError as error:
        # Not sent again on a guess: the patient would get it twice.
        print(f"look into the outbox first: {error.may_have_been_processed}")
        raise
    return link


async def make_link(practice: PracticeView, patient_id: str) -> BookingLink:
    """A link by which this patient can book once within a fortnight."""
    appointment_type = await practice.appointment_types.list().first()
    location = await practice.locations.list().first()
    if appointment_type is None or location is None:
        raise LookupError("the practice offers nothing that can be booked")
    until = date.today() + timedelta(days=14)
    created = await practice.booking_links.create(
        patient_id=patient_id,
        appointment_type_id=appointment_type.id,
        location_id=location["id"],  # what a location holds is in no page that was read
        to_date=until,
        expiry_date=until,
        maximum_use_count=1,
    )
    return await practice.booking_links.get(created["id"])


async def main() -> None:
    """Send a link, see that the outbox has it once, and that it waits to be used."""
    fake = FakeHero()
    somebody = fake.patients()[0]
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    ) as hero:
        link = await send_link(hero, somebody.nhs_number or "")
        status = await hero.links.status(id=link.id or "")
    print(f"booking link {link.id} was sent to patient {somebody.id}")
    print(f"messages in the outbox: {len(fake.outbox())}")
    print(f"the link is {status.status}; it can be used {link.maximum_uses} time")


if __name__ == "__main__":
    anyio.run(main)
