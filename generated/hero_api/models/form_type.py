"""FormType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class FormType(OpenStrEnum):
    """The kind of a form."""

    QUESTIONNAIRE = "questionnaire"
    RESPONSE = "response"
    APPOINTMENT = "appointment"
    CARE_NAVIGATION = "care_navigation"


FormTypeLike: TypeAlias = (
    FormType
    | Literal[
        "questionnaire",
        "response",
        "appointment",
        "care_navigation",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `FormType("...")`."""
