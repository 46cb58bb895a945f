"""DataSource"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class DataSource(OpenStrEnum):
    """The system that a patient's data came from."""

    HERO = "hero"
    EMIS = "emis"
    PDS = "pds"
    GHA = "gha"
    SYSTM_ONE = "systm_one"


DataSourceLike: TypeAlias = (
    DataSource
    | Literal[
        "hero",
        "emis",
        "pds",
        "gha",
        "systm_one",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `DataSource("...")`."""
