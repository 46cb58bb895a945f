"""MessageType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class MessageType(OpenStrEnum):
    """An older page lists hero, sms and email only."""

    HERO = "hero"
    SMS = "sms"
    EMAIL = "email"
    NHS_APP = "nhs_app"


MessageTypeLike: TypeAlias = (
    MessageType
    | Literal[
        "hero",
        "sms",
        "email",
        "nhs_app",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `MessageType("...")`."""
