"""One spelling in Python for what the API spells in several ways, and its own in `to_dict`."""

import copy
import pickle
from typing import Any

import pytest
from hero_api.models import (
    Address,
    FormResponse,
    Note,
    PatientCandidate,
    PatientSex,
    PatientV1,
    TaskPatient,
)
from hero_api.types import UNSET
from hypothesis import given
from hypothesis import strategies as st

CANDIDATE = {"hero_id": "7", "line_1": "1 High St", "town": "Leeds", "postcode": "LS1 1AA"}
FIRST_VERSION = {"id": "7", "address_line_1": "1 High St", "town": "Leeds", "country": "UK"}
IN_TASK = {"id": "7", "address": {"line1": "1 High St", "town": "Leeds"}}


@pytest.mark.parametrize(
    ("kind", "sent"),
    [(PatientCandidate, CANDIDATE), (PatientV1, FIRST_VERSION), (TaskPatient, IN_TASK)],
)
def test_every_patient_has_an_id_and_an_address(kind: Any, sent: dict[str, Any]) -> None:
    """Whatever the lines are called on the wire, they are `address.line_1` in Python."""
    patient = kind.from_dict(sent)
    assert patient.id == "7"
    assert isinstance(patient.address, Address)
    assert (patient.address.line_1, patient.address.town) == ("1 High St", "Leeds")
    assert patient.address.line_2 is UNSET
    assert patient.to_dict() == sent


def test_an_address_follows_its_record() -> None:
    """The gathered address has the fields as they are now, null included."""
    patient = PatientV1.from_dict({**FIRST_VERSION, "address_line_2": None})
    assert patient.address.line_2 is None
    patient.line_2 = "Flat 2"
    assert patient.address.line_2 == "Flat 2"


@pytest.mark.parametrize(
    ("word", "member"),
    [
        ("male", PatientSex.MALE),
        ("female", PatientSex.FEMALE),
        ("other", PatientSex.OTHER),
        ("unspecified", PatientSex.NOT_SPECIFIED),
    ],
)
def test_a_sex_is_one_enum(word: str, member: PatientSex) -> None:
    """The two vocabularies are read into one enum, and each is written in its own words."""
    in_task = TaskPatient.from_dict({"sex": word})
    assert in_task.sex is member
    assert in_task.to_dict() == {"sex": word}
    assert PatientCandidate.from_dict({"sex": member.value}).sex is member


@given(st.text() | st.none() | st.integers() | st.lists(st.text()))
def test_another_sex_is_kept(value: Any) -> None:
    """A word that nobody listed, or no word at all, is read and written as it came."""
    known = {each.value for each in PatientSex}
    if not isinstance(value, str) or value not in known:
        assert TaskPatient.from_dict({"sex": value}).to_dict() == {"sex": value}


@given(st.integers(min_value=0))
def test_an_id_is_text_and_a_number_again(number: int) -> None:
    """An id that came as a number equals its text, and is a number again in `to_dict`."""
    note = Note.from_dict({"id": number, "practice_group_id": number})
    assert note.id == str(number)
    assert hash(note.id) == hash(str(number))
    for each in (note, copy.deepcopy(note), pickle.loads(pickle.dumps(note))):  # noqa: S301  # our own
        sent = each.to_dict()
        assert sent == {"id": number, "practice_group_id": number}
        assert type(sent["id"]) is int


def test_digits_in_text_stay_text() -> None:
    """An id that came as text where the description says a number is written as text."""
    assert FormResponse.from_dict({"id": "7"}).to_dict() == {"id": "7"}
    assert FormResponse.from_dict({"id": 7.0}).id == "7"
    assert FormResponse.from_dict({"id": None}).id is None


def test_a_number_for_a_text_is_a_number_again() -> None:
    """Where the description says text and a number comes, Python has text, `to_dict` the number."""
    patient = PatientCandidate.from_dict({"ehr_partner_id": 12})
    assert patient.ehr_partner_id == "12"
    assert patient.to_dict() == {"ehr_partner_id": 12}
