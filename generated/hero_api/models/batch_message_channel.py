"""BatchMessageChannel"""

from __future__ import annotations

from ..enums import OpenStrEnum


class BatchMessageChannel(OpenStrEnum):
    """Open: other values are kept as they are."""

    SMS = "SMS"
    EMAIL = "EMAIL"
    NHS_APP = "NHS_APP"
