"""PatientIdentifierLabel"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientIdentifierLabel(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "NHS"
    GHA = "GHA"
    EMIS = "EMIS"
    HERO = "Hero"
    SYSTM_ONE = "Systm One"
