"""PatientIdentifierRole"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientIdentifierRole(OpenStrEnum):
    """Open: other values are kept as they are."""

    MAIN = "main"
    SECONDARY = "secondary"
