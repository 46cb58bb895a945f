"""PatientIdentifierSource"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientIdentifierSource(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "nhs"
    GHA = "gha"
    EHR_PARTNER = "ehr_partner"
    HERO = "hero"
