"""EpisodeStatus"""

from __future__ import annotations

from ..enums import OpenStrEnum


class EpisodeStatus(OpenStrEnum):
    """Also the status of a task."""

    OPEN = "open"
    CLOSED = "closed"
    IN_PROGRESS = "in_progress"
