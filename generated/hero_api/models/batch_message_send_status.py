"""BatchMessageSendStatus"""

from __future__ import annotations

from ..enums import OpenStrEnum


class BatchMessageSendStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    QUEUED = "QUEUED"
    SENT = "SENT"
    ERROR = "ERROR"
    SUCCESS = "SUCCESS"
