"""PatientSex"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientSex(OpenStrEnum):
    """The vocabulary of the patient operations. Patients inside tasks use EpisodePatientSex
    instead."""

    NOT_KNOWN = "Not known"
    NOT_SPECIFIED = "Not specified"
    MALE = "Male"
    FEMALE = "Female"
    OTHER = "Other"
