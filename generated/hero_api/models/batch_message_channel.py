"""BatchMessageChannel"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class BatchMessageChannel(OpenStrEnum):
    """Open: other values are kept as they are."""

    SMS = "SMS"
    EMAIL = "EMAIL"
    NHS_APP = "NHS_APP"


BatchMessageChannelLike: TypeAlias = (
    BatchMessageChannel
    | Literal[
        "SMS",
        "EMAIL",
        "NHS_APP",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `BatchMessageChannel("...")`."""
