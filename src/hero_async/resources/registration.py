"""The bodies by which a patient is traced on the NHS Spine: one of two forms, never a mixture."""

from __future__ import annotations

from datetime import date

from hero_api import models as bodies
from hero_api.types import Unset

from hero_async.errors import InvalidRequestError
from hero_async.values import day, day_text, nhs_number, some_text


def traced(
    *,
    number: str | Unset,
    dob: date | str,
    forename: str | Unset,
    surname: str | Unset,
    postcode: str | Unset,
    ehr_partner: str | Unset,
    ehr_partner_id: str | Unset,
) -> bodies.RegisterByNhsNumber | bodies.RegisterByDemographics:
    """The body for what was passed.

    Raises:
        InvalidRequestError: both forms were passed, or none whole, or a value can't be sent.
    """
    partner = some_text.optional("ehr_partner", ehr_partner)
    partner_id = some_text.optional("ehr_partner_id", ehr_partner_id)
    person = {"forename": forename, "surname": surname, "postcode": postcode}
    if isinstance(number, Unset):
        _refuse_parts(person)
        return bodies.RegisterByDemographics(
            dob=day_text("dob", dob),
            postcode=_wanted("postcode", postcode),
            forename=_wanted("forename", forename),
            surname=_wanted("surname", surname),
            ehr_partner=partner,
            ehr_partner_id=partner_id,
        )
    _refuse_mixture(person)
    return bodies.RegisterByNhsNumber(
        nhs_number=nhs_number("nhs_number", number),
        dob=day("dob", dob),
        ehr_partner=partner,
        ehr_partner_id=partner_id,
    )


def _refuse_parts(person: dict[str, str | Unset]) -> None:
    if all(isinstance(value, Unset) for value in person.values()):
        raise InvalidRequestError("nhs_number", f"pass it, or all of {', '.join(person)}")


def _wanted(name: str, value: str | Unset) -> str:
    if isinstance(value, Unset):
        raise InvalidRequestError(name, "is required without an nhs_number")
    return some_text(name, value)


def _refuse_mixture(person: dict[str, str | Unset]) -> None:
    for name, value in person.items():
        if not isinstance(value, Unset):
            raise InvalidRequestError(name, "leave it out: the patient is traced by nhs_number")
