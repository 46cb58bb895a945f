"""AppointmentTypeSector"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class AppointmentTypeSector(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS = "nhs"
    PAID = "paid"


AppointmentTypeSectorLike: TypeAlias = (
    AppointmentTypeSector
    | Literal[
        "nhs",
        "paid",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `AppointmentTypeSector("...")`."""
