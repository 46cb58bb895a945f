"""PatientIdentifierName"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class PatientIdentifierName(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS_NUMBER = "nhs_number"
    GHA_NUMBER = "gha_number"
    EHR_PARTNER_ID = "ehr_partner_id"
    HERO_ID = "hero_id"
    HERO_UID = "hero_uid"


PatientIdentifierNameLike: TypeAlias = (
    PatientIdentifierName
    | Literal[
        "nhs_number",
        "gha_number",
        "ehr_partner_id",
        "hero_id",
        "hero_uid",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `PatientIdentifierName("...")`."""
