"""FormType"""

from __future__ import annotations

from ..enums import OpenStrEnum


class FormType(OpenStrEnum):
    """The kind of a form."""

    QUESTIONNAIRE = "questionnaire"
    RESPONSE = "response"
    APPOINTMENT = "appointment"
    CARE_NAVIGATION = "care_navigation"
