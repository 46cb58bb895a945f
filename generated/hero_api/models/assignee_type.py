"""AssigneeType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class AssigneeType(OpenStrEnum):
    """The vocabulary of episodes. Appointment types have Admin and AdminTeam only; PATCH
    /v1/tasks/{id} takes admin and admin_team."""

    ADMIN = "Admin"
    ADMIN_TEAM = "AdminTeam"
    UNASSIGNED = "Unassigned"


AssigneeTypeLike: TypeAlias = (
    AssigneeType
    | Literal[
        "Admin",
        "AdminTeam",
        "Unassigned",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `AssigneeType("...")`."""
