"""EpisodeStatus"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class EpisodeStatus(OpenStrEnum):
    """Also the status of a task."""

    OPEN = "open"
    CLOSED = "closed"
    IN_PROGRESS = "in_progress"


EpisodeStatusLike: TypeAlias = (
    EpisodeStatus
    | Literal[
        "open",
        "closed",
        "in_progress",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `EpisodeStatus("...")`."""
