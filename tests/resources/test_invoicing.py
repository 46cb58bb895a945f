"""Invoicing and pharmacies: what is sent, and what is refused before that."""

from typing import Any

import pytest

from hero_async import HeroClient
from hero_async.models import StripeSource
from hero_async.testing import FakeHero
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

CUSTOMER = {"id": "cus_1", "name": "Ada"}
PHARMACY: dict[str, Any] = {
    "prescriber_id": "4",
    "name": "Hill",
    "email": "p@example.org",
    "mobile": "07700900000",
}


def customer(**fields: Any) -> Act:
    """A new customer."""
    usual: dict[str, Any] = {"name": "Ada"}
    return lambda hero: hero.invoicing.customers.create(**usual | fields)


def invoice(**fields: Any) -> Act:
    """A change to an invoice."""
    usual: dict[str, Any] = {"issuer_id": "3"}
    return lambda hero: hero.invoicing.invoices.update("in_1", **usual | fields)


def link(**fields: Any) -> Act:
    """An invoice tied to an appointment."""
    usual: dict[str, Any] = {"stripe_invoice_id": "in_1", "appointment_id": 11}
    return lambda hero: hero.invoicing.invoices.link(**usual | fields)


def pharmacy(**fields: Any) -> Act:
    """A new pharmacy."""
    return lambda hero: hero.prescriptions.pharmacies.create(**PHARMACY | fields)


CASES = {
    "coupons": Case(
        lambda hero: hero.invoicing.coupons.list(), "GET /v1/invoicing/coupons", answer=EMPTY_LIST
    ),
    "customers": Case(
        lambda hero: hero.invoicing.customers.list(query="Ada"),
        "GET /v1/invoicing/customers",
        query={"query": "Ada"},
        answer=EMPTY_LIST,
    ),
    "default customer": Case(
        lambda hero: hero.invoicing.customers.default(patient_id=7),
        "GET /v1/invoicing/customers/default",
        query={"patient_id": "7"},
        answer=CUSTOMER,
    ),
    "new customer": Case(customer(), "POST /v1/invoicing/customers", body={"name": "Ada"}),
    "new customer with all": Case(
        customer(
            email="a@example.org",
            phone="020",
            sources=[StripeSource(brand="visa"), {"type": "bacs_debit", "mandate": "m"}],
        ),
        "POST /v1/invoicing/customers",
        body={
            "name": "Ada",
            "email": "a@example.org",
            "phone": "020",
            "sources": [{"brand": "visa"}, {"type": "bacs_debit", "mandate": "m"}],
        },
    ),
    "invoice": Case(invoice(), "PATCH /v1/invoicing/invoices/in_1", body={"issuer_id": "3"}),
    "invoice with all": Case(
        invoice(issuer_id=3, memo="", footer="f", coupons=("c", {"id": "d"})),
        "PATCH /v1/invoicing/invoices/in_1",
        body={"issuer_id": "3", "memo": "", "footer": "f", "coupons": ["c", {"id": "d"}]},
    ),
    "link": Case(
        link(),
        "POST /v1/invoicing/invoices/link",
        body={"stripe_invoice_id": "in_1", "appointment_id": "11"},
        answer={"id": "1"},
    ),
    "link with an issuer": Case(
        link(issuer_id=3),
        "POST /v1/invoicing/invoices/link",
        body={"stripe_invoice_id": "in_1", "appointment_id": "11", "issuer_id": "3"},
        answer={"id": "1"},
    ),
    "pharmacies": Case(
        lambda hero: hero.prescriptions.pharmacies.list(4),
        "GET /v1/prescriber/4/pharmacies",
        answer=EMPTY_LIST,
    ),
    "new pharmacy": Case(
        pharmacy(prescriber_id=4), "POST /v1/pharmacies", body=PHARMACY, answer=PHARMACY
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_a_call_sends_what_was_passed(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """One request goes out, to the right operation, with the passed values and no others."""
    await case.check(hero, fake)


REFUSED: list[tuple[Act, str]] = [
    (lambda hero: hero.invoicing.customers.list(query=" "), "query"),
    (lambda hero: hero.invoicing.customers.default(patient_id=""), "patient_id"),
    (customer(name=""), "name"),
    (customer(email=""), "email"),
    (customer(sources={"type": "card"}), "sources"),
    (customer(sources=["card"]), "sources[0]"),
    (invoice(issuer_id=""), "issuer_id"),
    (invoice(memo=1), "memo"),
    (invoice(coupons="ab"), "coupons"),
    (lambda hero: hero.invoicing.invoices.update("a/b", issuer_id=1), "id"),
    (link(stripe_invoice_id=""), "stripe_invoice_id"),
    (link(appointment_id=None), "appointment_id"),
    (lambda hero: hero.prescriptions.pharmacies.list(""), "prescriber_id"),
    (pharmacy(prescriber_id="x"), "prescriber_id"),
    (pharmacy(mobile=" "), "mobile"),
]


@pytest.mark.parametrize(("act", "name"), REFUSED)
async def test_what_can_not_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """A wrong argument is named, before anything goes out."""
    await check_refused(hero, fake, act, name)


@pytest.mark.parametrize("act", [customer(), invoice(), link(), pharmacy()])
@troubles
async def test_a_write_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """A write that may have been processed is on the wire once, and its error says so."""
    await check_sent_once(act, trouble)
