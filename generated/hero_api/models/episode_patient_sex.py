"""EpisodePatientSex"""

from __future__ import annotations

from ..enums import OpenStrEnum


class EpisodePatientSex(OpenStrEnum):
    """The vocabulary of patients inside episodes and tasks."""

    UNSPECIFIED = "unspecified"
    MALE = "male"
    FEMALE = "female"
    OTHER = "other"
