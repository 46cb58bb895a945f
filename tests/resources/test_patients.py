"""Patients: what is sent about whom, and what is refused before that."""

import json
from collections.abc import Awaitable
from datetime import UTC, date, datetime
from typing import Any, assert_never

import pytest

from hero_async import HeroClient, Pager, PracticeView, RequestOptions, Secret
from hero_async.errors import BadRequestError, InvalidRequestError
from hero_async.models import (
    PatientAttachment,
    PatientSource,
    PatientStatus,
    PatientTitle,
    RegisteredPatient,
    VerificationNeeded,
)
from hero_async.testing import FakeHero, Status
from tests.client.traces import own_locals
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

PATIENT: dict[str, Any] = {"dob": "1990-12-31", "identifiers": [], "ehr_registered": True}
REGISTERED = {"patient_id": "7"}
VERIFY = {"message": "CANARY", "login_url": "https://login.invalid/CANARY"}
NEWCOMER: dict[str, Any] = {
    "first_name": "Ada",
    "last_name": "Lovelace",
    "dob": "1990-12-31",
    "mobile": "07700900000",
}
PERSON: dict[str, Any] = {
    "forename": "Ada",
    "surname": "Lovelace",
    "dob": "1990-12-31",
    "postcode": "SW1A 1AA",
}
NUMBER: dict[str, Any] = {"nhs_number": "9434765919", "dob": "1990-12-31"}


def search(**filters: Any) -> Act:
    """A search by these filters."""
    return lambda hero: hero.patients.list(**filters)


def trace(**person: Any) -> Act:
    """A registration by the Spine."""
    return lambda hero: hero.patients.register_pds(**person)


def register(**more: Any) -> Act:
    """A registration by hand, with these arguments besides."""
    return lambda hero: hero.patients.register(**NEWCOMER | more)


def merge(**more: Any) -> Act:
    """A merge of patient 8 with patient 7."""
    usual: dict[str, Any] = {"patient_id": "8", "merge_token": "secret"}
    return lambda hero: hero.patients.merge("7", **usual | more)


def unreadable(hero: PracticeView) -> Pager[PatientAttachment]:
    """The files of a patient whose id can't be sent."""
    return hero.patients.attachments("CANARY/CANARY")


def connect_ehr(hero: PracticeView) -> Awaitable[object]:
    """A connection to the EHR."""
    return hero.patients.connect_ehr("7", ehr_partner_id="e-1")


CASES = {
    "search by all": Case(
        search(
            first_name="Ada",
            last_name="Lovelace",
            dob=date(1990, 12, 31),
            nhs_number="943 476 5919",
            ehr_partner_id="e-1",
            page_size=50,
            page_index=2,
        ),
        "GET /v3/patients",
        query={
            "first_name": "Ada",
            "last_name": "Lovelace",
            "dob": "1990-12-31",
            "nhs_number": "9434765919",
            "ehr_partner_id": "e-1",
            "page_size": "50",
            "page_index": "2",
        },
        answer=EMPTY_LIST,
    ),
    "search by one": Case(
        search(dob="1990-12-31"),
        "GET /v3/patients",
        query={"dob": "1990-12-31", "page_index": "0"},
        answer=EMPTY_LIST,
    ),
    "list v1": Case(lambda hero: hero.patients.list_v1(), "GET /v1/patients", answer=EMPTY_LIST),
    "list v2": Case(lambda hero: hero.patients.list_v2(), "GET /v2/patients", answer=EMPTY_LIST),
    "get": Case(lambda hero: hero.patients.get(7), "GET /v2/patients/7", answer=PATIENT),
    "get from the EHR": Case(
        lambda hero: hero.patients.get("7", data_source="ehr"),
        "GET /v2/patients/7",
        query={"data_source": "ehr"},
        answer=PATIENT,
    ),
    "get from Hero": Case(
        lambda hero: hero.patients.get("7", data_source=PatientSource.HERO),
        "GET /v2/patients/7",
        query={"data_source": "hero"},
        answer=PATIENT,
    ),
    "get v1": Case(
        lambda hero: hero.patients.get_v1("7"), "GET /v1/patients/7", answer={"id": "7"}
    ),
    "attachments": Case(
        lambda hero: hero.patients.attachments("7"),
        "GET /v1/patients/7/attachments",
        answer=EMPTY_LIST,
    ),
    "candidates": Case(
        lambda hero: hero.patients.ehr_candidates("7"),
        "GET /v1/patients/7/ehr/candidates",
        answer=EMPTY_LIST,
    ),
    "connect": Case(connect_ehr, "POST /v1/patients/7/ehr/connect", body={"ehr_partner_id": "e-1"}),
    "preview": Case(
        lambda hero: hero.patients.merge_preview("7", patient_id=8),
        "POST /v1/patients/7/merge/preview",
        body={"patient_id": "8"},
    ),
    "merge": Case(
        merge(),
        "POST /v1/patients/7/merge",
        body={"patient_id": "8", "merge_token": "secret"},
    ),
    "merge by a Secret": Case(
        merge(merge_token=Secret("secret")),
        "POST /v1/patients/7/merge",
        body={"patient_id": "8", "merge_token": "secret"},
    ),
    "trace by number": Case(
        trace(**NUMBER, ehr_partner="emis", ehr_partner_id="e-1"),
        "POST /v1/patients/register_pds",
        body={**NUMBER, "ehr_partner": "emis", "ehr_partner_id": "e-1"},
        answer=REGISTERED,
    ),
    "trace by number with spaces": Case(
        trace(nhs_number=" 943\u00a0476 5919", dob=date(1990, 12, 31)),
        "POST /v1/patients/register_pds",
        body=NUMBER,
        answer=REGISTERED,
    ),
    "trace by name": Case(
        trace(**PERSON), "POST /v1/patients/register_pds", body=PERSON, answer=REGISTERED
    ),
    "register": Case(register(), "POST /v1/patients/register", body=NEWCOMER, answer=REGISTERED),
    "register with all": Case(
        register(
            title=PatientTitle.DR,
            sex="Female",
            nhs_number="943 476 5919",
            email="",
            landline="020",
            address_line_1="1",
            address_line_2="2",
            address_line_3="3",
            county="c",
            country="d",
            postcode="e",
            data_source="hero",
            ehr_partner_id="e-1",
        ),
        "POST /v1/patients/register",
        body={
            **NEWCOMER,
            "title": "Dr",
            "sex": "Female",
            "nhs_number": "9434765919",
            "email": "",
            "landline": "020",
            "address_line_1": "1",
            "address_line_2": "2",
            "address_line_3": "3",
            "county": "c",
            "country": "d",
            "postcode": "e",
            "data_source": "hero",
            "ehr_partner_id": "e-1",
        },
        answer=REGISTERED,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_a_call_sends_what_was_passed(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """One request goes out, to the right operation, with the passed values and no others."""
    await case.check(hero, fake)


REFUSED: list[tuple[Act, str]] = [
    (search(), "filters"),
    (search(first_name=""), "first_name"),
    (search(last_name=" "), "last_name"),
    (search(dob=datetime(1990, 12, 31, tzinfo=UTC)), "dob"),
    (search(dob="31/12/1990"), "dob"),
    (search(dob=None), "dob"),
    (search(nhs_number="123 456 7891"), "nhs_number"),
    (search(first_name="Ada", page_size=0), "page_size"),
    (lambda hero: hero.patients.get("a/b"), "id"),
    (lambda hero: hero.patients.attachments(""), "id"),
    (lambda hero: hero.patients.ehr_candidates("../1"), "id"),
    (lambda hero: hero.patients.connect_ehr("7", ehr_partner_id=""), "ehr_partner_id"),
    (lambda hero: hero.patients.merge_preview("7", patient_id=7), "patient_id"),
    (lambda hero: hero.patients.merge_preview("7", patient_id="x"), "patient_id"),
    (merge(patient_id="7"), "patient_id"),
    (merge(patient_id="007"), "patient_id"),
    (merge(patient_id=None), "patient_id"),
    (merge(merge_token=""), "merge_token"),
    (merge(merge_token=Secret("")), "merge_token"),
    (trace(dob="1990-12-31"), "nhs_number"),
    (trace(nhs_number="9434765918", dob="1990-12-31"), "nhs_number"),
    (trace(nhs_number=9434765919, dob="1990-12-31"), "nhs_number"),
    (trace(nhs_number=None, dob="1990-12-31"), "nhs_number"),
    (trace(nhs_number="9434765919", dob=None), "dob"),
    (trace(**NUMBER, postcode="SW1A 1AA"), "postcode"),
    (trace(**NUMBER | PERSON), "forename"),
    (trace(**{**PERSON, "postcode": " "}), "postcode"),
    (trace(forename="Ada", surname="Lovelace", dob="1990-12-31"), "postcode"),
    (trace(forename="Ada", postcode="SW1A 1AA", dob="1990-12-31"), "surname"),
    (register(mobile=""), "mobile"),
    (register(first_name=None), "first_name"),
    (register(nhs_number="943476591"), "nhs_number"),
    (register(dob=19901231), "dob"),
    (register(sex=1), "sex"),
    (register(title=""), "title"),
    (register(county=1), "county"),
]


@pytest.mark.parametrize(("act", "name"), REFUSED)
async def test_what_can_not_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """A wrong argument is named, before anything goes out."""
    await check_refused(hero, fake, act, name)


async def test_a_filter_that_is_an_extra_counts(hero: HeroClient, fake: FakeHero) -> None:
    """A filter that this version does not know is one too."""
    fake.queue(Status(200, body=json.dumps(EMPTY_LIST).encode()))
    await hero.patients.list(options=RequestOptions(extra_query={"postcode": "SW1A 1AA"}))
    assert fake.requests[-1].query["postcode"] == ("SW1A 1AA",)


@pytest.mark.parametrize("answer", [REGISTERED, VERIFY])
async def test_a_trace_ends_in_one_of_two_types(
    hero: HeroClient, fake: FakeHero, answer: dict[str, str]
) -> None:
    """The caller's `match` tells a patient from a person who has to log in first."""
    fake.queue(Status(200, body=json.dumps(answer).encode()))
    outcome = await hero.patients.register_pds(nhs_number="943 476 5919", dob="1990-12-31")
    match outcome:
        case RegisteredPatient(patient_id=patient_id):
            assert patient_id == answer["patient_id"]
        case VerificationNeeded(login_url=url, message=message):
            assert (url, message) == (answer["login_url"], answer["message"])
        case _:
            assert_never(outcome)
    assert "CANARY" not in repr(outcome)


async def test_a_login_url_outweighs_a_patient_id(hero: HeroClient, fake: FakeHero) -> None:
    """An answer that says both is not taken for a registered patient."""
    fake.queue(Status(200, body=json.dumps(REGISTERED | VERIFY).encode()))
    outcome = await hero.patients.register_pds(nhs_number="943 476 5919", dob="1990-12-31")
    assert isinstance(outcome, VerificationNeeded)


@pytest.mark.parametrize("act", [register(), trace(**NUMBER), merge(), connect_ehr])
@troubles
async def test_a_write_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """A write that may have been processed is on the wire once, and its error says so."""
    await check_sent_once(act, trouble)


@pytest.mark.parametrize(
    "act",
    [
        search(first_name="CANARY", dob="CANARY"),
        trace(nhs_number="CANARY", dob="1990-12-31"),
        trace(forename="CANARY", surname="CANARY", postcode="CANARY", dob="CANARY"),
        register(email="CANARY", county=1),
        merge(merge_token=Secret("CANARY"), patient_id="CANARY"),
        unreadable,
    ],
)
async def test_no_refusal_shows_a_patient(hero: HeroClient, act: Act) -> None:
    """Neither text nor local variables of a refusal hold what was passed."""
    with pytest.raises(InvalidRequestError) as caught:
        await act(hero)
    assert "CANARY" not in f"{caught.value!r} {caught.value}"
    assert "CANARY" not in own_locals(caught.value)


async def test_a_patient_is_registered_once_and_found(hero: HeroClient, fake: FakeHero) -> None:
    """Registering twice by the same number gives one patient, whom a search finds."""
    number = "9990000018"
    before = len(fake.patients())
    first = await hero.patients.register_pds(nhs_number=number, dob="1956-05-27")
    again = await hero.patients.register_pds(nhs_number="999 000 0018", dob=date(1956, 5, 27))
    (found,) = await hero.patients.list(nhs_number="999 000 0018").collect()
    assert first == again == RegisteredPatient(patient_id=str(found.id))
    assert len(fake.patients()) == before + 1


async def test_two_patients_are_made_one_by_the_previews_token(
    hero: HeroClient, fake: FakeHero
) -> None:
    """The token of the preview merges just the two it was for, and shows in no repr."""
    preview = await hero.patients.merge_preview("1", patient_id="2")
    token = preview["merge_token"]
    assert token not in repr(preview)
    with pytest.raises(BadRequestError):
        await hero.patients.merge("1", patient_id="3", merge_token=token)
    await hero.patients.merge("1", patient_id="2", merge_token=Secret(token))
    assert [each.id for each in fake.patients() if each.archived] == ["2"]
    assert (await hero.patients.get_v1("2")).status == PatientStatus.ARCHIVED


async def test_a_search_walks_all_pages(hero: HeroClient, fake: FakeHero) -> None:
    """A search gives each patient that it finds once, however small its pages."""
    name = fake.patients()[0].last_name
    wanted = [each.id for each in fake.patients() if each.last_name == name]
    found = await hero.patients.list(last_name=name, page_size=1).collect()
    assert [each.id for each in found] == wanted


async def test_a_candidate_connects(hero: HeroClient, fake: FakeHero) -> None:
    """A patient whom the EHR does not know yet gets connected to its candidate."""
    alone = next(each for each in fake.patients() if each.ehr_partner_id is None)
    (candidate,) = await hero.patients.ehr_candidates(alone.id).collect()
    await hero.patients.connect_ehr(alone.id, ehr_partner_id=str(candidate.ehr_partner_id))
    patient = await hero.patients.get(alone.id, data_source="ehr")
    assert patient.ehr_partner_id == candidate.ehr_partner_id
