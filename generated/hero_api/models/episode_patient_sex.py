"""EpisodePatientSex"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class EpisodePatientSex(OpenStrEnum):
    """The vocabulary of patients inside episodes and tasks."""

    UNSPECIFIED = "unspecified"
    MALE = "male"
    FEMALE = "female"
    OTHER = "other"


EpisodePatientSexLike: TypeAlias = (
    EpisodePatientSex
    | Literal[
        "unspecified",
        "male",
        "female",
        "other",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `EpisodePatientSex("...")`."""
