"""EpisodeOrder"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class EpisodeOrder(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED_AT = "created_at"
    PRIORITY = "priority"


EpisodeOrderLike: TypeAlias = (
    EpisodeOrder
    | Literal[
        "created_at",
        "priority",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `EpisodeOrder("...")`."""
