"""PatientIdentifierRole"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientIdentifierRole(OpenStrEnum):
    """Open: other values are kept as they are."""

    MAIN = "main"
    SECONDARY = "secondary"


PatientIdentifierRoleLike: TypeAlias = (
    PatientIdentifierRole
    | Literal[
        "main",
        "secondary",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientIdentifierRole("...")`."""
