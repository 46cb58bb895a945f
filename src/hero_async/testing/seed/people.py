"""People who do not exist, with numbers that are set aside for tests."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from attrs import evolve

from hero_async.testing.state.collection import Ids
from hero_async.testing.state.patients import Patient

_TITLES: Final = ("Mr", "Mrs", "Ms", "Mx", "Dr")
_SEXES: Final = ("Male", "Female", "Other", "Not known")
_FIRST_NAMES: Final = ("Amara", "Bryn", "Chloe", "Dylan", "Efua", "Farah", "Gareth", "Hana")
_STEP: Final = 617_011
_LAST_NAMES: Final = ("Testwood", "Samplely", "Mockford", "Dummer", "Fakenham", "Placeholm")


_NOTHING: Final[Mapping[str, Any]] = {}


def patient(random: Random, ids: Ids, known: Mapping[str, Any] = _NOTHING) -> Patient:
    """The next patient, as far as not `known`; now and then one whom the EHR does not know."""
    number = ids.next("patient")
    first, last = random.choice(_FIRST_NAMES), random.choice(_LAST_NAMES)
    made = Patient(
        id=number,
        dob=date(1930, 1, 1) + timedelta(days=random.randrange(32_000)),
        title=random.choice(_TITLES),
        first_name=first,
        last_name=last,
        sex=random.choice(_SEXES),
        nhs_number=nhs_number_for_tests(ids),
        email=f"{first}.{last}.{number}@example.com".lower(),
        # Ofcom keeps these numbers for drama, the NHS the 999 ones for tests.
        mobile=f"07700900{random.randrange(1000):03}",
        line_1=f"{random.randrange(1, 100)} Example Street",
        town="Testville",
        country="United Kingdom",
        postcode="ZZ99 3VZ",
        ehr_partner_id=None if int(number) % 5 == 0 else str(random.randrange(10_000, 100_000)),
        data_source="hero" if int(number) % 5 == 0 else "emis",
    )
    return evolve(made, **known)


def nhs_number_for_tests(ids: Ids) -> str:
    """One of those that the NHS never gives to anybody, and no other patient of the fake has."""
    while True:
        # A step that shares no factor with the range comes to every number of it once.
        digits = f"999{int(ids.next('nhs_number')) * _STEP % 1_000_000:06}"
        check = _check_digit(digits)
        if check < 10:
            return f"{digits}{check}"


def is_nhs_number(text: str) -> bool:
    """Whether these are ten digits of which the last one checks the others."""
    return (
        len(text) == 10
        and text.isascii()
        and text.isdecimal()
        and _check_digit(text[:9]) == int(text[9])
    )


def _check_digit(digits: str) -> int:
    weighed = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)
    )
    return -weighed % 11
