"""Patients: found, read, and connected to the EHR."""

from collections.abc import Callable
from typing import Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, getting, given
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.state.patients import Patient

_FILTERS: Final[dict[str, Callable[[Patient], str | None]]] = {
    "first_name": lambda patient: patient.first_name,
    "last_name": lambda patient: patient.last_name,
    "dob": lambda patient: patient.dob.isoformat(),
    "nhs_number": lambda patient: patient.nhs_number,
    "ehr_partner_id": lambda patient: patient.ehr_partner_id,
}


def _unarchived(ask: Ask) -> list[Patient]:
    return [patient for patient in ask.practice.patients.all() if not patient.archived]


def list_v1(ask: Ask) -> Response:
    """Every patient of the practice."""
    return ask.page([patient.as_json() for patient in _unarchived(ask)])


def list_v2(ask: Ask) -> Response:
    """Every patient of the practice: how to search here is in no page that we found."""
    return ask.page([patient.as_candidate() for patient in _unarchived(ask)])


def list_v3(ask: Ask) -> Response:
    """The patients whom all the given filters fit, whatever the case of the letters."""
    wanted = {name: value for name in _FILTERS if (value := ask.query(name)) is not None}
    if not wanted:
        raise RefusedError(Problem("required", "at least one filter"))
    found = [each for each in _unarchived(ask) if _fits(each, wanted)]
    return ask.page([patient.as_candidate() for patient in found])


def _fits(patient: Patient, wanted: dict[str, str]) -> bool:
    return all(
        (_FILTERS[name](patient) or "").casefold() == value.casefold()
        for name, value in wanted.items()
    )


def get_v2(ask: Ask) -> Response:
    """The patient from Hero, or from the EHR if it is connected there."""
    patient = ask.practice.patients.find(ask.id)
    if ask.query("data_source") == "ehr":
        if patient.ehr_partner_id is None:
            raise NotThereError
        patient = evolve(patient, data_source="emis")
    return JSONResponse(patient.as_candidate())


def _candidate_id(ask: Ask) -> str:
    return f"9{int(ask.id):05}"


def ehr_candidates(ask: Ask) -> Response:
    """The one record in the EHR that fits a patient who is not connected yet."""
    patient = ask.practice.patients.find(ask.id)
    if patient.ehr_partner_id is not None:
        return ask.page([])
    candidate = evolve(patient, ehr_partner_id=_candidate_id(ask), data_source="emis")
    return ask.page([candidate.as_candidate()])


def ehr_connect(ask: Ask) -> Response:
    """The patient, connected to one of the candidates."""
    (chosen,) = given(ask.call.json(), "ehr_partner_id")
    patient = ask.practice.patients.find(ask.id)
    if chosen not in {patient.ehr_partner_id, _candidate_id(ask)}:
        raise NotThereError
    connected = evolve(patient, ehr_partner_id=chosen, data_source="emis")
    return JSONResponse(ask.practice.patients.put(ask.id, connected).as_candidate())


def attachments(ask: Ask) -> Response:
    """One letter for a patient whom the EHR knows, none for another."""
    patient = ask.practice.patients.find(ask.id)
    if patient.ehr_partner_id is None:
        return ask.page([])
    # The names are those of POST /v1/attachment_links; the items of this list were not read.
    return ask.page([{"ehr_file_id": f"file-{ask.id}", "file_name": "letter.pdf"}])


ANSWERS: Final[Answers] = {
    ("GET", "/v1/patients"): list_v1,
    ("GET", "/v2/patients"): list_v2,
    ("GET", "/v3/patients"): list_v3,
    ("GET", "/v1/patients/{id}"): getting(lambda practice: practice.patients),
    ("GET", "/v2/patients/{id}"): get_v2,
    ("GET", "/v1/patients/{id}/attachments"): attachments,
    ("GET", "/v1/patients/{id}/ehr/candidates"): ehr_candidates,
    ("POST", "/v1/patients/{id}/ehr/connect"): ehr_connect,
}
