"""AdminOrder"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class AdminOrder(OpenStrEnum):
    """Open: other values are kept as they are."""

    FIRST_NAME = "first_name"


AdminOrderLike: TypeAlias = AdminOrder | Literal["first_name",]
"""A member, or the string of a listed one. For an unlisted value write `AdminOrder("...")`."""
