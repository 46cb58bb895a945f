"""Message a patient, then many, against the embedded server: no account needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import anyio

from hero_async import HeroClient
from hero_async.errors import CallError, InvalidRequestError
from hero_async.testing import FakeHero, Status


async def message_one(hero: HeroClient, patient_id: str) -> None:
    """An SMS that goes into the record once an admin approves."""
    sent = await hero.messages.send(
        patient_id,
        message_type="sms",
        message_string="Your results are back. Please book a review.",
        write_to_record=True,
    )
    print(f"sent message {sent.message_id}; its secret shows in no repr: {sent!r}")
    message = await hero.messages.get(sent.message_id)
    print(f"message {message.id} is {message.status}")


async def make_a_mistake(hero: HeroClient, patient_id: str) -> None:
    """An SMS to an email address: refused before anything goes out."""
    try:
        await hero.messages.send(
            patient_id,
            message_type="sms",
            message_string="Hello.",
            recipient_contact_detail="ada@example.org",
        )
    except InvalidRequestError as error:
        print(f"refused: {error}")


async def look_before_repeating(hero: HeroClient, patient_id: str) -> None:
    """The server fails: the SDK does not send again, and says whether it may have been sent."""
    try:
        await hero.messages.send(patient_id, message_type="sms", message_string="See you at ten.")
    except CallError as error:
        print(f"failed, and may have been sent: {error.may_have_been_processed}")


async def message_many(hero: HeroClient, recipients: list[Mapping[str, Any]]) -> None:
    """A batch: prepared first, sent afterwards."""
    batch = await hero.messages.batches.create(
        name="Flu", channel="sms", content="Flu jabs are here.", recipients=recipients
    )
    await hero.messages.batches.send(batch.id)
    count = len(await hero.messages.batches.recipients(batch.id).collect())
    print(f"batch {batch.id} goes to {count} recipients")


async def main() -> None:
    """The whole example."""
    fake = FakeHero(patients=3)
    first, *others = fake.patients()
    async with (
        fake.serve() as url,
        HeroClient(api_key=fake.api_key, practice_group_id="1", base_url=url) as hero,
    ):
        await message_one(hero, first.id)
        await make_a_mistake(hero, first.id)
        fake.queue(Status(502), on="POST /v1/messages/send")
        await look_before_repeating(hero, first.id)
        await message_many(
            hero, [{"nhs_number": each.nhs_number, "dob": each.dob} for each in others]
        )
    print(f"the outbox holds {len(fake.outbox())} messages")


if __name__ == "__main__":
    anyio.run(main)
