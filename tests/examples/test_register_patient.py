"""Registering a patient, as the example does it."""

import pytest

from examples import register_patient
from hero_async.testing import FakeHero
from tests.client.heroes import connect

pytestmark = pytest.mark.anyio


async def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees a typing error refused, a log-in asked for, and one patient registered."""
    await register_patient.main()
    told = capsys.readouterr().out
    assert "refused: nhs_number" in told
    assert "not yet, the person has to log in first: <VerificationNeeded>" in told
    assert "the same patient: True" in told
    assert "patients with that number: 1" in told


async def test_the_login_url_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """The link that lets somebody in is shown nowhere."""
    fake = FakeHero()
    fake.require_verification("9990000018")
    async with connect(fake) as hero:
        assert await register_patient.register(hero, "999 000 0018", "1956-05-27") is None
    assert "https" not in capsys.readouterr().out
