"""Priority"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class Priority(OpenStrEnum):
    """The priority of an episode or a task."""

    LOWEST = "lowest"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    HIGHEST = "highest"


PriorityLike: TypeAlias = (
    Priority
    | Literal[
        "lowest",
        "low",
        "medium",
        "high",
        "highest",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `Priority("...")`."""
