"""Plausible episodes that are plainly nobody's: the same seed gives the same ones."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Final

from attrs import define, field

from hero_async.testing.state import Assignee, Episode

_FIRST_DAY: Final = datetime(2025, 1, 6, 8, tzinfo=UTC)
_STATUSES: Final = ("open", "in_progress", "closed")
_PRIORITIES: Final = ("lowest", "low", "medium", "high", "highest")
_STAFF: Final = (
    Assignee("Admin", "1", "Alex Okafor"),
    Assignee("Admin", "2", "Priya Nair"),
    Assignee("AdminTeam", "1", "Reception"),
    Assignee("AdminTeam", "2", "Clinical triage"),
)
_TITLES: Final = ("Mr", "Mrs", "Ms", "Mx", "Dr")
_FIRST_NAMES: Final = ("Amara", "Bryn", "Chloe", "Dylan", "Efua", "Farah", "Gareth", "Hana")
_LAST_NAMES: Final = ("Testwood", "Samplely", "Mockford", "Dummer", "Fakenham", "Placeholm")


@define(eq=False)
class Seeder:
    """Makes episodes whose ids run on from one to the next, whichever practice they are for."""

    _random: Random
    _ids: Iterator[int] = field(init=False, factory=lambda: count(1), repr=False)

    def episode(self) -> Episode:
        """The next episode; now and then one without a patient or without an assignee."""
        number = next(self._ids)
        return Episode(
            id=str(number),
            status=self._random.choice(_STATUSES),
            priority=self._random.choice(_PRIORITIES),
            created_at=_FIRST_DAY + timedelta(minutes=7 * self._random.randrange(100_000)),
            assignees=tuple(self._random.sample(_STAFF, self._random.randrange(3))),
            patient=None if number % 10 == 0 else self._patient(),
        )

    def _patient(self) -> Mapping[str, object]:
        born = date(1930, 1, 1) + timedelta(days=self._random.randrange(32_000))
        first, last = self._random.choice(_FIRST_NAMES), self._random.choice(_LAST_NAMES)
        return {
            "ehr_partner_id": str(self._random.randrange(10_000, 100_000)),
            "emis_id": None,
            "deceased_at": None,
            "dob": born.isoformat(),
            "title": self._random.choice(_TITLES),
            "first_name": first,
            "last_name": last,
            "full_name": f"{first} {last}",
            "nhs_number": _test_nhs_number(self._random),
            "email": f"{first}.{last}@example.com".lower(),
            # Ofcom keeps these numbers for drama, the NHS the 999 ones for tests.
            "mobile": f"07700900{self._random.randrange(1000):03}",
        }


def _test_nhs_number(random: Random) -> str:
    while True:
        digits = f"999{random.randrange(1_000_000):06}"
        weighed = sum(
            int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)
        )
        check = -weighed % 11
        if check < 10:
            return f"{digits}{check}"
