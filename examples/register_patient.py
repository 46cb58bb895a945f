"""Find or create a patient by NHS number, "verify first" included. No account needed.

Here the embedded server answers; against Hero, use `HeroClient.from_env()` instead.
"""

from __future__ import annotations

from typing import assert_never

import anyio

from hero_async import HeroClient, PracticeView
from hero_async.errors import InvalidRequestError
from hero_async.models import RegisteredPatient, VerificationNeeded
from hero_async.testing import FakeHero

NHS_NUMBER = "999 000 0018"  # of those that the NHS keeps for tests
BORN = "1956-05-27"


async def register(practice: PracticeView, nhs_number: str, dob: str) -> str | None:
    """The patient's id, or None if the person has to log in first."""
    outcome = await practice.patients.register_pds(nhs_number=nhs_number, dob=dob)
    match outcome:
        case RegisteredPatient(patient_id=patient_id):
            print(f"  registered: patient {patient_id}")
            return patient_id
        case VerificationNeeded():
            # outcome.login_url is for that person alone: hand it over, do not print or log it.
            print(f"  not yet, the person has to log in first: {outcome!r}")
            return None
        case _:
            assert_never(outcome)


async def refuse_a_typing_error(practice: PracticeView) -> None:
    """A wrong digit is found before anything is sent."""
    try:
        await practice.patients.register_pds(nhs_number="999 000 0019", dob=BORN)
    except InvalidRequestError as error:
        print(f"  refused: {error}")


async def main() -> None:
    """Register somebody who has to verify first, then again, and look the patient up."""
    fake = FakeHero()
    fake.require_verification(NHS_NUMBER.replace(" ", ""))
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    ) as hero:
        print("A number with a typing error")
        await refuse_a_typing_error(hero)
        print("A person who has to verify")
        await register(hero, NHS_NUMBER, BORN)
        fake.verify(NHS_NUMBER.replace(" ", ""))
        print("The same person, afterwards, twice")
        first = await register(hero, NHS_NUMBER, BORN)
        again = await register(hero, NHS_NUMBER, BORN)
        print(f"  the same patient: {first == again}")
        found = await hero.patients.list(nhs_number=NHS_NUMBER).collect()
        print(f"  patients with that number: {len(found)}")


if __name__ == "__main__":
    anyio.run(main)
