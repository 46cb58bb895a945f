"""MessageType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class MessageType(OpenStrEnum):
    """An older page lists hero, sms and email only."""

    HERO = "hero"
    SMS = "sms"
    EMAIL = "email"
    NHS_APP = "nhs_app"
