"""TaskAssigneeType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class TaskAssigneeType(OpenStrEnum):
    """In snake case, unlike the assignee types of episodes."""

    ADMIN = "admin"
    ADMIN_TEAM = "admin_team"


TaskAssigneeTypeLike: TypeAlias = (
    TaskAssigneeType
    | Literal[
        "admin",
        "admin_team",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `TaskAssigneeType("...")`."""
