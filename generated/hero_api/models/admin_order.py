"""AdminOrder"""

from __future__ import annotations

from ..enums import OpenStrEnum


class AdminOrder(OpenStrEnum):
    """Open: other values are kept as they are."""

    FIRST_NAME = "first_name"
