"""FallbackMessageType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class FallbackMessageType(OpenStrEnum):
    """Open: other values are kept as they are."""

    SMS = "sms"
    EMAIL = "email"
