"""BatchMessageFilterStatus"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class BatchMessageFilterStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    ENRICHMENT_ERROR = "ENRICHMENT_ERROR"
    ENRICHED = "ENRICHED"
    INVALID_PAYLOAD = "INVALID_PAYLOAD"
    QUEUED = "QUEUED"


BatchMessageFilterStatusLike: TypeAlias = (
    BatchMessageFilterStatus
    | Literal[
        "CREATED",
        "ENRICHMENT_ERROR",
        "ENRICHED",
        "INVALID_PAYLOAD",
        "QUEUED",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `BatchMessageFilterStatus("...")`."""
