"""Patients, and the four ways in which the API shows one."""

from datetime import date
from typing import Any, Final

from attrs import field, frozen

_SEXES_OF_TASKS: Final = {"Male": "male", "Female": "female", "Other": "other"}


@frozen
class Patient:
    """Somebody on the practice's list; the repr shows the id only."""

    id: str
    dob: date = field(repr=False)
    first_name: str = field(repr=False)
    last_name: str = field(repr=False)
    nhs_number: str | None = field(default=None, repr=False)
    title: str | None = field(default=None, repr=False)
    sex: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)
    mobile: str | None = field(default=None, repr=False)
    line_1: str | None = field(default=None, repr=False)
    line_2: str | None = field(default=None, repr=False)
    line_3: str | None = field(default=None, repr=False)
    town: str | None = field(default=None, repr=False)
    county: str | None = field(default=None, repr=False)
    country: str | None = field(default=None, repr=False)
    postcode: str | None = field(default=None, repr=False)
    ehr_partner_id: str | None = field(default=None, repr=False)
    data_source: str = "hero"
    archived: bool = False

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"

    def _shared(self) -> dict[str, Any]:
        return {
            "ehr_partner_id": self.ehr_partner_id,
            "emis_id": None,
            "deceased_at": None,
            "dob": self.dob.isoformat(),
            "title": self.title,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "nhs_number": self.nhs_number,
            "email": self.email,
            "mobile": self.mobile,
        }

    def as_json(self) -> dict[str, Any]:
        """As `GET /v1/patients/{id}` shows it."""
        return self._shared() | {
            "id": self.id,
            "sex": self.sex,
            "address_line_1": self.line_1,
            "address_line_2": self.line_2,
            "address_line_3": self.line_3,
            "town": self.town,
            "county": self.county,
            "country": self.country,
            "postcode": self.postcode,
            "data_source": self.data_source,
            "restricted": False,
            "status": "archived" if self.archived else "unarchived",
        }

    def as_candidate(self) -> dict[str, Any]:
        """As versions 2 and 3 and the candidates of the EHR show it."""
        return self._shared() | {
            "sex": self.sex,
            "data_source": self.data_source,
            "restricted": False,
            "line_1": self.line_1,
            "line_2": self.line_2,
            "line_3": self.line_3,
            "town": self.town,
            "county": self.county,
            "postcode": self.postcode,
            "hero_id": self.id,
            "identifiers": self._identifiers(),
            "ehr_registered": self.ehr_partner_id is not None,
        }

    def in_episode(self) -> dict[str, Any]:
        """As an episode shows it."""
        return self._shared() | {"full_name": self.full_name}

    def in_task(self) -> dict[str, Any]:
        """As a task shows it."""
        return self.in_episode() | {
            "id": self.id,
            "sex": _SEXES_OF_TASKS.get(self.sex or "", "unspecified"),
            "contact_emails": [],
            "registered_practitioner_name": None,
            "notes": None,
            "membership_scheme_names": [],
            "address": {
                "line1": self.line_1,
                "line2": self.line_2,
                "line3": self.line_3,
                "town": self.town or "",
                "county": self.county,
                "country": self.country or "",
                "postcode": self.postcode or "",
            },
        }

    def _identifiers(self) -> list[dict[str, str]]:
        known = (
            ("nhs", "nhs_number", "NHS", self.nhs_number),
            ("ehr_partner", "ehr_partner_id", "EMIS", self.ehr_partner_id),
            ("hero", "hero_id", "Hero", self.id),
        )
        return [
            {"source": source, "name": name, "role": "main", "label": label, "value": value}
            for source, name, label, value in known
            if value is not None
        ]
