"""PatientIdentifierLabel"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientIdentifierLabel(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "NHS"
    GHA = "GHA"
    EMIS = "EMIS"
    HERO = "Hero"
    SYSTM_ONE = "Systm One"


PatientIdentifierLabelLike: TypeAlias = (
    PatientIdentifierLabel
    | Literal[
        "NHS",
        "GHA",
        "EMIS",
        "Hero",
        "Systm One",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientIdentifierLabel("...")`."""
