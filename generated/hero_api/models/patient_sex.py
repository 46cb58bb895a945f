"""PatientSex"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientSex(OpenStrEnum):
    """The vocabulary of the patient operations. Patients inside tasks use EpisodePatientSex
    instead."""

    NOT_KNOWN = "Not known"
    NOT_SPECIFIED = "Not specified"
    MALE = "Male"
    FEMALE = "Female"
    OTHER = "Other"


PatientSexLike: TypeAlias = (
    PatientSex
    | Literal[
        "Not known",
        "Not specified",
        "Male",
        "Female",
        "Other",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientSex("...")`."""
