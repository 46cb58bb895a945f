"""PatientIdentifierSource"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientIdentifierSource(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "nhs"
    GHA = "gha"
    EHR_PARTNER = "ehr_partner"
    HERO = "hero"


PatientIdentifierSourceLike: TypeAlias = (
    PatientIdentifierSource
    | Literal[
        "nhs",
        "gha",
        "ehr_partner",
        "hero",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientIdentifierSource("...")`."""
