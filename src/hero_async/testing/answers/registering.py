"""Patients made known: from details given, or from a look-up at the Spine."""

from collections.abc import Callable, Mapping
from datetime import date
from random import Random
from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, date_of, given
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.seed.people import is_nhs_number, patient
from hero_async.testing.state.patients import Patient

_AS_GIVEN: Final = ("nhs_number", "first_name", "last_name", "sex", "title", "mobile", "email")
_PLACES: Final = ("country", "postcode", "county", "ehr_partner_id")


def register(ask: Ask) -> Response:
    """The id of the patient with these details, whom the NHS number or the EHR's id tells."""
    body = ask.call.json()
    names = {name: name for name in (*_AS_GIVEN, *_PLACES)}
    names |= {f"address_line_{number}": f"line_{number}" for number in (1, 2, 3)}
    details = {names[name]: body[name] for name in names.keys() & body.keys()}
    details["dob"] = date_of(body["dob"], "dob")
    known = _known(ask, lambda each: _is_same(each, body))
    made = Patient(id=ask.practice.ids.next("patient"), **details) if known is None else known
    kept = ask.practice.patients.put(made.id, evolve(made, **details))
    return JSONResponse({"patient_id": kept.id})


def _is_same(each: Patient, body: Mapping[str, Any]) -> bool:
    return any(
        body.get(name) is not None and getattr(each, name) == body[name]
        for name in ("nhs_number", "ehr_partner_id")
    )


def register_pds(ask: Ask) -> Response:
    """The id of the patient whom the Spine knows, or the word that identity comes first."""
    body = ask.call.json()
    (day,) = given(body, "dob")
    dob = date_of(day, "dob")
    found = _by_number(ask, body, dob) if "nhs_number" in body else _by_name(ask, body, dob)
    if found.nhs_number is not None and ask.practice.unverified.get(found.nhs_number):
        return JSONResponse(_VERIFY_FIRST)
    return JSONResponse({"patient_id": ask.practice.patients.put(found.id, found).id})


_VERIFY_FIRST: Final = {
    "message": "The patient has to verify their identity first.",
    "login_url": "https://login.example.com/verify",
}


def _by_number(ask: Ask, body: Mapping[str, Any], dob: date) -> Patient:
    number = body["nhs_number"].replace(" ", "")
    if not is_nhs_number(number):
        raise RefusedError(Problem("invalid_format", "an NHS number", ("nhs_number",)))
    known = _known(ask, lambda each: each.nhs_number == number)
    if known is None:
        return _from_spine(ask, seed=number, nhs_number=number, dob=dob)
    if known.dob != dob:
        raise NotThereError
    return known


def _by_name(ask: Ask, body: Mapping[str, Any], dob: date) -> Patient:
    details = {
        "first_name": body["forename"],
        "last_name": body["surname"],
        "postcode": body["postcode"],
    }
    known = _known(
        ask,
        lambda each: (
            each.dob == dob
            and all(_alike(getattr(each, name), text) for name, text in details.items())
        ),
    )
    return known or _from_spine(ask, seed=repr((details, dob)), dob=dob, **details)


def _alike(kept: str | None, sent: str) -> bool:
    return (kept or "").casefold().replace(" ", "") == sent.casefold().replace(" ", "")


def _known(ask: Ask, fits: Callable[[Patient], bool]) -> Patient | None:
    return next(
        (each for each in ask.practice.patients.all() if not each.archived and fits(each)), None
    )


def _from_spine(ask: Ask, *, seed: str, **details: Any) -> Patient:
    # The fake's Spine knows everybody: the same number or name is always the same person.
    random = Random(seed)  # noqa: S311  # not for secrets
    return patient(random, ask.practice.ids, {"data_source": "pds", **details})


ANSWERS: Final[Answers] = {
    ("POST", "/v1/patients/register"): register,
    ("POST", "/v1/patients/register_pds"): register_pds,
}
