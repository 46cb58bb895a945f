"""Messaging patients, as the example does it."""

import pytest

from examples import message_patient
from hero_async.testing import FakeHero, Status
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees a message sent, a mistake refused, a failure not repeated, and a batch."""
    await message_patient.main()
    told = capsys.readouterr().out
    assert "its secret shows in no repr: <SentMessage>" in told
    assert "refused: recipient_contact_detail" in told
    assert "failed, and may have been sent: True" in told
    assert "goes to 2 recipients" in told
    assert "the outbox holds 3 messages" in told


async def test_a_failure_is_not_repeated() -> None:
    """The example leaves a message in doubt alone."""
    fake = FakeHero(patients=1)
    fake.queue(Status(502))
    async with connect(fake) as hero:
        await message_patient.look_before_repeating(hero, fake.patients()[0].id)
    assert fake.count("POST", "/v1/messages/send") == 1
    assert fake.outbox() == ()
