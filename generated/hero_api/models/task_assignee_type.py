"""TaskAssigneeType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class TaskAssigneeType(OpenStrEnum):
    """In snake case, unlike the assignee types of episodes."""

    ADMIN = "admin"
    ADMIN_TEAM = "admin_team"
