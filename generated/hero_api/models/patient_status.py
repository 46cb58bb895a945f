"""PatientStatus"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    ARCHIVED = "archived"
    UNARCHIVED = "unarchived"
