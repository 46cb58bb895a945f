"""AssigneeType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class AssigneeType(OpenStrEnum):
    """The vocabulary of episodes. Appointment types have Admin and AdminTeam only; PATCH
    /v1/tasks/{id} takes admin and admin_team."""

    ADMIN = "Admin"
    ADMINTEAM = "AdminTeam"
    UNASSIGNED = "Unassigned"
