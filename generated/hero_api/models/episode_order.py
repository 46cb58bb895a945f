"""EpisodeOrder"""

from __future__ import annotations

from ..enums import OpenStrEnum


class EpisodeOrder(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED_AT = "created_at"
    PRIORITY = "priority"
