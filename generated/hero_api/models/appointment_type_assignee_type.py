"""AppointmentTypeAssigneeType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class AppointmentTypeAssigneeType(OpenStrEnum):
    """Read on the newer of two stored pages only."""

    ADMIN = "Admin"
    ADMINTEAM = "AdminTeam"
