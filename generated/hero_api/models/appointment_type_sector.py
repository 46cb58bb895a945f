"""AppointmentTypeSector"""

from __future__ import annotations

from ..enums import OpenStrEnum


class AppointmentTypeSector(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "nhs"
    PAID = "paid"
