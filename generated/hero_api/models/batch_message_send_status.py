"""BatchMessageSendStatus"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class BatchMessageSendStatus(OpenStrEnum):
    """Open: other values are kept as they are."""

    CREATED = "CREATED"
    QUEUED = "QUEUED"
    SENT = "SENT"
    ERROR = "ERROR"
    SUCCESS = "SUCCESS"


BatchMessageSendStatusLike: TypeAlias = (
    BatchMessageSendStatus
    | Literal[
        "CREATED",
        "QUEUED",
        "SENT",
        "ERROR",
        "SUCCESS",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `BatchMessageSendStatus("...")`."""
