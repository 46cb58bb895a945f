"""BatchMessageStatus"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class BatchMessageStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    PENDING = "PENDING"
    SENDING = "SENDING"
    COMPLETED = "COMPLETED"


BatchMessageStatusLike: TypeAlias = (
    BatchMessageStatus
    | Literal[
        "CREATED",
        "PENDING",
        "SENDING",
        "COMPLETED",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `BatchMessageStatus("...")`."""
