"""PatientSource"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientSource(OpenStrEnum):
    """Open: other values are kept as they are."""

    HERO = "hero"
    EHR = "ehr"
