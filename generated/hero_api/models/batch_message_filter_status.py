"""BatchMessageFilterStatus"""

from __future__ import annotations

from ..enums import OpenStrEnum


class BatchMessageFilterStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    ENRICHMENT_ERROR = "ENRICHMENT_ERROR"
    ENRICHED = "ENRICHED"
    INVALID_PAYLOAD = "INVALID_PAYLOAD"
    QUEUED = "QUEUED"
