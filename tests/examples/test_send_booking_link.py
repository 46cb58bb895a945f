"""Sending a booking link, as the example does it."""

import pytest

from examples import send_booking_link
from hero_async.errors import ServerError
from hero_async.testing import FakeHero, Status
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees one link made and sent once."""
    await send_booking_link.main()
    told = capsys.readouterr().out
    assert "messages in the outbox: 1\n" in told
    assert "the link is unused; it can be used 1 time" in told


async def test_the_patient_gets_the_link_once() -> None:
    """One SMS with the link goes to the patient with the number, and the link is theirs."""
    fake = FakeHero()
    wanted = fake.patients()[3]
    async with connect(fake) as hero:
        link = await send_booking_link.send_link(hero, wanted.nhs_number or "")
        specific = await hero.short_links.list().collect()
        generic = await hero.short_links.list(exclude_patient_specific_links=True).collect()
    (message,) = fake.outbox()
    assert (message.patient_id, message.channel) == (wanted.id, "sms")
    assert str(link.short_link) in message.content
    assert (len(specific), len(generic)) == (1, 0)


async def test_a_failure_sends_nothing_twice() -> None:
    """When nobody knows whether the SMS went out, the example does not send another."""
    fake = FakeHero()
    fake.queue(Status(502), on="POST /v1/messages/send")
    async with connect(fake) as hero:
        with pytest.raises(ServerError) as caught:
            await send_booking_link.send_link(hero, fake.patients()[3].nhs_number or "")
    assert caught.value.may_have_been_processed
    assert fake.count("POST", "/v1/messages/send") == 1
