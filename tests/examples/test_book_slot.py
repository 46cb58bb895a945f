"""Booking a slot, as the example does it."""

import pytest

from examples import book_slot
from hero_async.testing import FakeHero
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees a slot reserved, confirmed, and not given away twice."""
    await book_slot.main()
    told = capsys.readouterr().out
    assert "reserved appointment 1: " in told
    assert "appointment 1 is confirmed" in told
    assert "once more: the slot is taken" in told
    assert "the diary holds 1 appointment\n" in told


async def test_the_patient_has_one_appointment() -> None:
    """The slot that was found is what is booked, for that patient, once."""
    fake = FakeHero(patients=1)
    async with connect(fake) as hero:
        _, slot = await book_slot.find(hero)
        await book_slot.book(hero, fake, fake.patients()[0].id)
    (appointment,) = fake.appointments()
    assert appointment.start_time == slot.start_time
    assert appointment.patient_id == fake.patients()[0].id
