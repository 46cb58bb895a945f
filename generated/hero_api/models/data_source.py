"""DataSource"""

from __future__ import annotations

from ..enums import OpenStrEnum


class DataSource(OpenStrEnum):
    """The system that a patient's data came from."""

    HERO = "hero"
    EMIS = "emis"
    PDS = "pds"
    GHA = "gha"
    SYSTM_ONE = "systm_one"
