"""PatientSource"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientSource(OpenStrEnum):
    """Open: other values are kept as they are."""

    HERO = "hero"
    EHR = "ehr"


PatientSourceLike: TypeAlias = (
    PatientSource
    | Literal[
        "hero",
        "ehr",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientSource("...")`."""
