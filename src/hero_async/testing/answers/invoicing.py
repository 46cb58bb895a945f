"""Customers, invoices, and pharmacies that prescriptions go to."""

from collections.abc import Iterable
from typing import Final

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, among, given, listing, require
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.record import Record

_OF_CUSTOMERS: Final = ("name", "email", "phone", "sources")
_OF_INVOICES: Final = ("memo", "footer", "coupons")
_OF_PHARMACIES: Final = ("prescriber_id", "name", "email", "mobile")


def _customers(ask: Ask) -> Iterable[Record]:
    query = (ask.query("query") or "").casefold()
    own = (_own_customer(patient) for patient in ask.practice.patients.all())
    for customer in (*own, *ask.practice.customers.all()):
        if any(query in (customer.get(name) or "").casefold() for name in ("name", "email")):
            yield customer


def _own_customer(patient: Patient) -> Record:
    email = {} if patient.email is None else {"email": patient.email}
    return Record(f"cus_patient_{patient.id}", {"name": patient.full_name, **email})


def create_customer(ask: Ask) -> Response:
    """The new customer; its id has the form of Stripe's."""
    number = f"cus_{ask.practice.ids.next('customer')}"
    made = Record(number, among(_OF_CUSTOMERS, ask.call.json()))
    return JSONResponse(ask.practice.customers.put(number, made).as_json())


def default_customer(ask: Ask) -> Response:
    """The customer that every patient is."""
    (patient_id,) = given({"patient_id": ask.query("patient_id")}, "patient_id")
    return JSONResponse(_own_customer(ask.practice.patients.find(patient_id)).as_json())


def link_invoice(ask: Ask) -> Response:
    """The invoice of this appointment: a draft about nothing."""
    stripe_id, appointment_id, issuer_id = given(
        ask.call.json(), "stripe_invoice_id", "appointment_id", "issuer_id"
    )
    ask.practice.diary.appointment(appointment_id, ask.at)
    require(ask.practice.admins, issuer_id)
    fields = {"stripe_id": stripe_id, "status": "draft", "subtotal": 0, "amount_due": 0}
    number = ask.practice.ids.next("invoice")
    return JSONResponse(ask.practice.invoices.put(number, Record(number, fields)).as_json())


def update_invoice(ask: Ask) -> Response:
    """The draft with the given fields set."""
    body = ask.call.json()
    require(ask.practice.admins, body["issuer_id"])
    changes = among(_OF_INVOICES, body)
    changed = ask.practice.invoices.change(ask.id, lambda invoice: invoice.changed(changes))
    return JSONResponse(changed.as_json())


def _pharmacies(ask: Ask) -> Iterable[Record]:
    pharmacies = ask.practice.pharmacies.all()
    return (each for each in pharmacies if each.get("prescriber_id") == ask.id)


def create_pharmacy(ask: Ask) -> Response:
    """The new pharmacy of this prescriber, whoever that is: the API has no list of them."""
    number, body = ask.practice.ids.next("pharmacy"), ask.call.json()
    fields = among(_OF_PHARMACIES, body)
    return JSONResponse(ask.practice.pharmacies.put(number, Record(number, fields)).as_json())


ANSWERS: Final[Answers] = {
    ("GET", "/v1/invoicing/customers"): listing(_customers),
    ("POST", "/v1/invoicing/customers"): create_customer,
    ("GET", "/v1/invoicing/customers/default"): default_customer,
    ("POST", "/v1/invoicing/invoices/link"): link_invoice,
    ("PATCH", "/v1/invoicing/invoices/{id}"): update_invoice,
    ("GET", "/v1/prescriber/{id}/pharmacies"): listing(_pharmacies),
    ("POST", "/v1/pharmacies"): create_pharmacy,
}
