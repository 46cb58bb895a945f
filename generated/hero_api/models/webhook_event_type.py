"""WebhookEventType"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..enums import OpenStrEnum


class WebhookEventType(OpenStrEnum):
    """The last two are named by the newest page only. The pages on webhook payloads also have
    form-submission.created."""

    APPOINTMENT_CONFIRMED = "appointment.confirmed"
    APPOINTMENT_CANCELLED = "appointment.cancelled"
    APPOINTMENT_RESCHEDULED = "appointment.rescheduled"
    PRESCRIPTION_ISSUED = "prescription.issued"
    PATIENT_MEDICAL_RECORD_UPDATED = "patient.medical-record-updated"
    PATIENT_ADDED_TO_SEQUENCE = "patient.added-to-sequence"
    WRITE_TO_RECORD_SUCCEEDED = "write-to-record.succeeded"
    WRITE_TO_RECORD_FAILED = "write-to-record.failed"


WebhookEventTypeLike: TypeAlias = (
    WebhookEventType
    | Literal[
        "appointment.confirmed",
        "appointment.cancelled",
        "appointment.rescheduled",
        "prescription.issued",
        "patient.medical-record-updated",
        "patient.added-to-sequence",
        "write-to-record.succeeded",
        "write-to-record.failed",
    ]
)
"""A member, or the string of a listed one. For an unlisted value write `WebhookEventType("...")`."""
