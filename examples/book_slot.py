"""Find a slot and reserve it, against the embedded server: no account needed."""

from __future__ import annotations

import anyio

from hero_async import HeroClient
from hero_async.errors import SlotUnavailableError
from hero_async.models import AppointmentType, Slot
from hero_async.testing import FakeHero


async def find(hero: HeroClient) -> tuple[AppointmentType, Slot]:
    """The first kind of appointment, and the first slot for it."""
    kind = await hero.appointment_types.list().first()
    if kind is None:
        raise LookupError("the practice offers no appointments")
    slot = await hero.slots.list(appointment_type_id=kind.id).first()
    if slot is None:
        raise LookupError("nothing is free")
    print(f"{kind.name}, {kind.duration:g} minutes: slot {slot.id} at {slot.start_time}")
    return kind, slot


async def book(hero: HeroClient, fake: FakeHero, patient_id: str) -> None:
    """Reserve the slot, and confirm the reservation while it holds."""
    kind, slot = await find(hero)
    place = hero.slots.arguments(slot, kind)
    async with hero.appointments.reserve(**place, patient_id=patient_id) as reservation:
        print(f"reserved appointment {reservation.id}: {reservation.remaining() or 0:.0f} s left")
        # What confirms an appointment is on no page that could be read, so the SDK has no method
        # for it (docs/booking.md). The fake is told instead.
        await fake.confirm_appointment(reservation.id)
    appointment = await hero.appointments.get(reservation.id)
    print(f"appointment {appointment.id} is confirmed: {appointment.booking_confirmed_at}")
    try:
        async with hero.appointments.reserve(**place, patient_id=patient_id):
            print("it was reserved twice")
    except SlotUnavailableError as error:
        print(f"once more: {error}")


async def main() -> None:
    """The whole example."""
    fake = FakeHero(patients=1)
    (patient,) = fake.patients()
    async with (
        fake.serve() as url,
        HeroClient(api_key=fake.api_key, practice_group_id="1", base_url=url) as hero,
    ):
        await book(hero, fake, patient.id)
    print(f"the diary holds {len(fake.appointments())} appointment")


if __name__ == "__main__":
    anyio.run(main)
