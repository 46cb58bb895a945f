"""PatientStatus"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    ARCHIVED = "archived"
    UNARCHIVED = "unarchived"


PatientStatusLike: TypeAlias = (
    PatientStatus
    | Literal[
        "archived",
        "unarchived",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientStatus("...")`."""
