"""FallbackMessageType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class FallbackMessageType(OpenStrEnum):
    """Open: other values are kept as they are."""

    SMS = "sms"
    EMAIL = "email"


FallbackMessageTypeLike: TypeAlias = (
    FallbackMessageType
    | Literal[
        "sms",
        "email",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `FallbackMessageType("...")`."""
