"""BatchMessageStatus"""

from __future__ import annotations

from ..enums import OpenStrEnum


class BatchMessageStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    PENDING = "PENDING"
    SENDING = "SENDING"
    COMPLETED = "COMPLETED"
