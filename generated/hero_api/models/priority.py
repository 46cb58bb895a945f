"""Priority"""

from __future__ import annotations

from ..enums import OpenStrEnum


class Priority(OpenStrEnum):
    """The priority of an episode or a task."""

    LOWEST = "lowest"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    HIGHEST = "highest"
