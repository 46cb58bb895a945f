"""PatientIdentifierName"""

from __future__ import annotations

from ..enums import OpenStrEnum


class PatientIdentifierName(OpenStrEnum):
    """Open: other values are kept as they are."""

    NHS_NUMBER = "nhs_number"
    GHA_NUMBER = "gha_number"
    EHR_PARTNER_ID = "ehr_partner_id"
    HERO_ID = "hero_id"
    HERO_UID = "hero_uid"
