"""Patients: searched, read, registered, merged and connected to the EHR."""

from typing import Any

import httpx
import pytest

from hero_async.testing import FakeHero
from hero_async.testing.seed.people import is_nhs_number

pytestmark = pytest.mark.anyio

DETAILS = {"dob": "1980-02-29", "first_name": "New", "last_name": "Comer", "mobile": "07700900123"}


async def search(client: httpx.AsyncClient, **filters: str) -> list[str]:
    """The ids of the patients found."""
    response = await client.get("/v3/patients", params=filters)
    assert response.json()["count"] == len(response.json()["data"])
    return [row["hero_id"] for row in response.json()["data"]]


async def test_seeds_people_who_do_not_exist(fake: FakeHero) -> None:
    """Every seeded patient has a valid NHS number of the range kept for tests, and their own."""
    numbers = [patient.nhs_number or "" for patient in fake.patients("1") + fake.patients("2")]
    assert all(number.startswith("999") and is_nhs_number(number) for number in numbers)
    fake.seed_patients(2000)
    assert len({patient.nhs_number for patient in fake.patients()}) == 2010


@pytest.mark.parametrize("version", ["v1", "v2"])
async def test_lists_everybody(client: httpx.AsyncClient, fake: FakeHero, version: str) -> None:
    """Versions 1 and 2 have no filter in the description, so they list all, in one page."""
    listed = (await client.get(f"/{version}/patients")).json()
    name = "id" if version == "v1" else "hero_id"
    assert [row[name] for row in listed["data"]] == [each.id for each in fake.patients()]
    assert listed["count"] == 10


async def test_searches_by_all_filters_at_once(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Version 3 finds whom every filter fits, whatever the case of the letters."""
    one = fake.patients()[0]
    by_name = {"first_name": one.first_name.upper(), "last_name": one.last_name.lower()}
    assert one.id in await search(client, **by_name)
    assert await search(client, nhs_number=one.nhs_number or "") == [one.id]
    assert await search(client, nhs_number=one.nhs_number or "", dob="1900-01-01") == []
    assert await search(client, ehr_partner_id=one.ehr_partner_id or "") == [one.id]


async def test_needs_a_filter_to_search(client: httpx.AsyncClient) -> None:
    """Version 3 without a filter is a 400, as its page says; so is a page that is no number."""
    assert (await client.get("/v3/patients")).status_code == 400
    query = {"dob": "1990-01-01", "page_index": "first"}
    assert (await client.get("/v3/patients", params=query)).status_code == 400


async def test_pages_through_what_it_found(client: httpx.AsyncClient) -> None:
    """The pages of a search follow on from each other although their numbers are strings."""
    for number in range(3):
        await client.post("/v1/patients/register", json=DETAILS | {"nhs_number": f"n{number}"})
    pages = [
        (await client.get(f"/v3/patients?last_name=Comer&page_size=2&page_index={index}")).json()
        for index in range(3)
    ]
    assert [len(page["data"]) for page in pages] == [2, 1, 0]
    assert {page["count"] for page in pages} == {3}


async def test_registers_a_patient_once(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """The same NHS number again updates the patient and makes no second one."""
    first = await client.post("/v1/patients/register", json=DETAILS | {"nhs_number": "9990000018"})
    again = DETAILS | {"nhs_number": "9990000018", "address_line_1": "2 New Street"}
    second = await client.post("/v1/patients/register", json=again)
    assert first.json() == second.json()
    assert len(fake.patients()) == 11
    assert fake.patients()[-1].line_1 == "2 New Street"
    shown = (await client.get(f"/v1/patients/{first.json()['patient_id']}")).json()
    assert (shown["dob"], shown["address_line_1"]) == ("1980-02-29", "2 New Street")


async def test_finds_or_makes_a_patient_by_pds(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """A known number gives the known patient, spaces or not; an unknown one a new patient."""
    known = fake.patients()[0]
    number = known.nhs_number or ""
    spaced = f"{number[:3]} {number[3:6]} {number[6:]}"
    body = {"nhs_number": spaced, "dob": known.dob.isoformat()}
    assert (await register_pds(client, **body)).json() == {"patient_id": known.id}
    made = await register_pds(client, nhs_number="9990000018", dob="1990-01-01")
    assert made.json() == {"patient_id": fake.patients()[-1].id} != {"patient_id": known.id}
    assert (
        made.json()
        == (await register_pds(client, nhs_number="9990000018", dob="1990-01-01")).json()
    )


async def test_finds_or_makes_a_patient_by_name(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Name, date of birth and postcode find the known patient, or make one who is then known."""
    one = fake.patients()[0]
    details = {"forename": one.first_name, "surname": one.last_name, "dob": one.dob.isoformat()}
    found = await register_pds(client, **details, postcode=one.postcode)
    made = await register_pds(client, **details, postcode="ZZ1 1ZZ")
    assert found.json() == {"patient_id": one.id}
    assert made.json() == {"patient_id": fake.patients()[-1].id}
    assert (await register_pds(client, **details, postcode="zz11zz")).json() == made.json()


async def register_pds(client: httpx.AsyncClient, **body: Any) -> httpx.Response:
    """What the Spine says."""
    return await client.post("/v1/patients/register_pds", json=body)


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"nhs_number": "9990000019"}, 400),
        ({"nhs_number": "999"}, 400),
        ({"dob": None}, 400),
        ({"dob": "1900-01-01"}, 404),
    ],
)
async def test_refuses_what_the_spine_refuses(
    client: httpx.AsyncClient, fake: FakeHero, change: dict[str, Any], status: int
) -> None:
    """A wrong check digit or no birthday is a 400, another's birthday a 404, and nobody is made."""
    one = fake.patients()[0]
    body = {"nhs_number": one.nhs_number, "dob": one.dob.isoformat()} | change
    assert (await register_pds(client, **body)).status_code == status
    assert len(fake.patients()) == 10


async def test_asks_to_verify_first(client: httpx.AsyncClient, fake: FakeHero) -> None:
    """Told so, the fake answers with a login URL until the test says that it was done."""
    body = {"nhs_number": "9990000018", "dob": "1990-01-01"}
    fake.require_verification("999 000 0018")
    asked = await register_pds(client, **body)
    assert asked.json().keys() == {"message", "login_url"}
    assert len(fake.patients()) == 10
    fake.verify("9990000018")
    assert (await register_pds(client, **body)).json().keys() == {"patient_id"}


async def test_merges_once_with_the_previews_token(
    client: httpx.AsyncClient, fake: FakeHero
) -> None:
    """A token is good for the merge that was looked at, and for one; the other is archived."""
    preview = await client.post("/v1/patients/1/merge/preview", json={"patient_id": "2"})
    token = preview.json()["merge_token"]
    others = await client.post(
        "/v1/patients/1/merge", json={"merge_token": token, "patient_id": "3"}
    )
    body = {"merge_token": token, "patient_id": "2"}
    merged, again = [await client.post("/v1/patients/1/merge", json=body) for _ in range(2)]
    assert [each.status_code for each in (others, merged, again)] == [400, 200, 400]
    assert [each.id for each in fake.patients() if each.archived] == ["2"]
    assert (await client.get("/v1/patients/2")).json()["status"] == "archived"
    assert (await client.get("/v1/patients")).json()["count"] == 9


@pytest.mark.parametrize(("other", "status"), [("1", 400), ("999", 404), ("11", 404)])
async def test_merges_two_patients_of_one_practice_only(
    client: httpx.AsyncClient, other: str, status: int
) -> None:
    """A patient is not merged with itself, nor with one who is unknown or another practice's."""
    preview = await client.post("/v1/patients/1/merge/preview", json={"patient_id": other})
    assert preview.status_code == status


async def test_connects_a_patient_to_a_candidate(client: httpx.AsyncClient) -> None:
    """Who is not in the EHR has a candidate there, connects to that one only, and is in it then."""
    assert (await client.get("/v2/patients/5?data_source=ehr")).status_code == 404
    (candidate,) = (await client.get("/v1/patients/5/ehr/candidates")).json()["data"]
    chosen = {"ehr_partner_id": candidate["ehr_partner_id"]}
    wrong = await client.post("/v1/patients/5/ehr/connect", json={"ehr_partner_id": "1"})
    right = await client.post("/v1/patients/5/ehr/connect", json=chosen)
    assert (wrong.status_code, right.status_code) == (404, 200)
    shown = (await client.get("/v2/patients/5?data_source=ehr")).json()
    assert (shown["ehr_registered"], shown["data_source"]) == (True, "emis")
    assert (await client.get("/v1/patients/5/ehr/candidates")).json()["count"] == 0


async def test_has_attachments_of_those_in_the_ehr(client: httpx.AsyncClient) -> None:
    """The EHR has a letter for a patient whom it knows, and none for another."""
    counts = [(await client.get(f"/v1/patients/{n}/attachments")).json()["count"] for n in (1, 5)]
    assert counts == [1, 0]


async def test_shows_nobody_in_a_repr(fake: FakeHero) -> None:
    """The repr of a patient has the id and nothing to identify the person by."""
    one = fake.patients()[0]
    shown = repr(fake.patients())
    told = [one.first_name, one.last_name, one.nhs_number, one.email, one.mobile, str(one.dob)]
    assert not [text for text in told if text and text in shown]
