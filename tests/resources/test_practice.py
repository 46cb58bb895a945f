"""The practice and what it has: what is sent, and what is refused before that."""

from typing import Any

import pytest

from hero_async import HeroClient, Secret
from hero_async.errors import CallError, InvalidRequestError
from hero_async.models import (
    AdminOrder,
    PracticeGroupAddress,
    PrescriberDetails,
    PrescriptionPartnerCredentials,
)
from hero_async.testing import FakeHero, Status
from tests.client.heroes import over_tcp
from tests.client.traces import own_locals
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

CREDENTIALS: dict[str, Any] = {"email": "a@example.org", "password": "secret"}


def practice(**changes: Any) -> Act:
    """These changes to the practice."""
    return lambda hero: hero.practice.update(**changes)


def admin(**changes: Any) -> Act:
    """These changes to an admin."""
    return lambda hero: hero.admins.update("3", **changes)


def types(**filters: Any) -> Act:
    """A list of appointment types."""
    return lambda hero: hero.appointment_types.list(**filters)


def practitioners(**filters: Any) -> Act:
    """A list of practitioners."""
    return lambda hero: hero.practitioners.list(**filters)


def admins(**filters: Any) -> Act:
    """A list of admins."""
    return lambda hero: hero.admins.list(**filters)


def partnered(email: Any, password: Any) -> Act:
    """A change of credentials."""
    return practice(prescription_partner_credentials={"email": email, "password": password})


CASES = {
    "me": Case(lambda hero: hero.practice.me(), "GET /v1/me"),
    "capabilities": Case(lambda hero: hero.practice.capabilities(), "GET /v1/me/capabilities"),
    "configuration": Case(lambda hero: hero.practice.configuration(), "GET /v1/me/configuration"),
    "update": Case(practice(name="Hill"), "PATCH /v1/me", body={"name": "Hill"}),
    "update all": Case(
        practice(
            name="Hill",
            prescription_partner_enabled=False,
            prescription_partner="signature_rx",
            prescription_partner_credentials=PrescriptionPartnerCredentials(**CREDENTIALS),
            address=PracticeGroupAddress(line_1="1", postcode="SW1A 1AA"),
        ),
        "PATCH /v1/me",
        body={
            "name": "Hill",
            "prescription_partner_enabled": False,
            "prescription_partner": "signature_rx",
            "prescription_partner_credentials": CREDENTIALS,
            "address": {"line_1": "1", "postcode": "SW1A 1AA"},
        },
    ),
    "credentials as strings": Case(
        partnered("a@example.org", "secret"),
        "PATCH /v1/me",
        body={"prescription_partner_credentials": CREDENTIALS},
    ),
    "credentials as Secrets": Case(
        partnered(Secret("a@example.org"), Secret("secret")),
        "PATCH /v1/me",
        body={"prescription_partner_credentials": CREDENTIALS},
    ),
    "address as a dictionary": Case(
        practice(address={"town": "Leeds"}), "PATCH /v1/me", body={"address": {"town": "Leeds"}}
    ),
    "elements": Case(lambda hero: hero.elements.list(), "GET /v1/me/elements", answer=EMPTY_LIST),
    "locations": Case(lambda hero: hero.locations.list(), "GET /v1/locations", answer=EMPTY_LIST),
    "appointment types": Case(
        types(),
        "GET /v1/appointment_types",
        answer=EMPTY_LIST,
    ),
    "appointment types of locations": Case(
        types(location_ids=[5, "6"], has_availability=True),
        "GET /v1/appointment_types",
        query={"location_ids": "5|6", "has_availability": "true"},
        answer=EMPTY_LIST,
    ),
    "appointment types of one location": Case(
        types(location_ids=5, has_availability=False),
        "GET /v1/appointment_types",
        query={"location_ids": "5", "has_availability": "false"},
        answer=EMPTY_LIST,
    ),
    "practitioners": Case(
        practitioners(location_ids="56", appointment_type_ids=(1, 2), has_availability=True),
        "GET /v1/practitioners",
        query={"location_ids": "56", "appointment_type_ids": "1|2", "has_availability": "true"},
        answer=EMPTY_LIST,
    ),
    "practitioner": Case(lambda hero: hero.practitioners.get(9), "GET /v1/practitioners/9"),
    "admins": Case(
        admins(),
        "GET /v1/admins",
        query={"page_index": "0"},
        answer=EMPTY_LIST,
    ),
    "admins in order": Case(
        admins(order_by="first_name", order_descending=True, page_size=5, page_index=1),
        "GET /v1/admins",
        query={
            "order_by": "first_name",
            "order_descending": "true",
            "page_size": "5",
            "page_index": "1",
        },
        answer=EMPTY_LIST,
    ),
    "admins by a member": Case(
        admins(order_by=AdminOrder.FIRST_NAME, order_descending=False),
        "GET /v1/admins",
        query={"order_by": "first_name", "order_descending": "false", "page_index": "0"},
        answer=EMPTY_LIST,
    ),
    "update an admin": Case(
        admin(external_prescriber_id="x", prescriber_details={"name": "Dr A"}),
        "PATCH /v1/admins/3",
        body={"external_prescriber_id": "x", "prescriber_details": {"name": "Dr A"}},
        answer={"admin_id": "3"},
    ),
    "update an admin by a model": Case(
        admin(prescriber_details=PrescriberDetails(registration_code="1")),
        "PATCH /v1/admins/3",
        body={"prescriber_details": {"registration_code": "1"}},
        answer={"admin_id": "3"},
    ),
    "take away from an admin": Case(
        admin(external_prescriber_id=None, prescriber_details=None),
        "PATCH /v1/admins/3",
        body={"external_prescriber_id": None, "prescriber_details": None},
        answer={"admin_id": "3"},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_a_call_sends_what_was_passed(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """One request goes out, to the right operation, with the passed values and no others."""
    await case.check(hero, fake)


REFUSED: list[tuple[Act, str]] = [
    (practice(), "update"),
    (practice(name=""), "name"),
    (practice(prescription_partner_enabled="no"), "prescription_partner_enabled"),
    (practice(prescription_partner_credentials="secret"), "prescription_partner_credentials"),
    (partnered("a@example.org", ""), "prescription_partner_credentials.password"),
    (partnered(b"a", "secret"), "prescription_partner_credentials.email"),
    (practice(address="1 Hill"), "address"),
    (types(location_ids=[]), "location_ids"),
    (types(location_ids=[""]), "location_ids"),
    (types(location_ids=None), "location_ids"),
    (types(has_availability="yes"), "has_availability"),
    (practitioners(appointment_type_ids=b"1"), "appointment_type_ids"),
    (practitioners(location_ids={"1": 2}), "location_ids"),
    (practitioners(location_ids=True), "location_ids"),
    (lambda hero: hero.practitioners.get("1/2"), "id"),
    (admins(order_by=1), "order_by"),
    (admins(order_descending="true"), "order_descending"),
    (admins(page_size=0), "page_size"),
    (admin(), "update"),
    (admin(external_prescriber_id=""), "external_prescriber_id"),
    (admin(prescriber_details="Dr A"), "prescriber_details"),
]


@pytest.mark.parametrize(("act", "name"), REFUSED)
async def test_what_can_not_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """A wrong argument is named, before anything goes out."""
    await check_refused(hero, fake, act, name)


@pytest.mark.parametrize("act", [practice(name="Hill"), admin(external_prescriber_id="x")])
@troubles
async def test_a_write_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """A write that may have been processed is on the wire once, and its error says so."""
    await check_sent_once(act, trouble)


async def test_credentials_are_in_no_repr_of_the_body() -> None:
    """A body with credentials can be printed by mistake and tells nothing."""
    assert "secret" not in repr(PrescriptionPartnerCredentials(**CREDENTIALS))


async def test_no_failure_shows_credentials(fake: FakeHero) -> None:
    """When a change of credentials fails on the wire, no local variable of the SDK holds them."""
    fake.queue(Status(500, body=b"CANARY"))
    async with fake.serve() as url, over_tcp(fake, url) as hero:
        with pytest.raises(CallError) as caught:
            await hero.practice.update(
                prescription_partner_credentials={"email": "CANARY", "password": Secret("CANARY")}
            )
    assert "CANARY" not in f"{caught.value!r} {caught.value} {own_locals(caught.value)}"


@pytest.mark.parametrize("email", ["", b"a"])
async def test_no_refusal_shows_credentials(hero: HeroClient, email: Any) -> None:
    """When credentials are refused, neither text nor local variables hold them."""
    with pytest.raises(InvalidRequestError) as caught:
        await hero.practice.update(
            prescription_partner_credentials={"email": email, "password": "CANARY"}
        )
    assert "CANARY" not in f"{caught.value!r} {caught.value} {own_locals(caught.value)}"
