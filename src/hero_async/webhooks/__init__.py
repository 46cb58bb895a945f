"""Webhooks that Hero sends: verify them, know them by type, hand them to handlers, once each.

Nothing here does I/O. `hero_async.integrations.starlette` has an endpoint made from it.
"""

from hero_async.errors import WebhookRefusal, WebhookVerificationError
from hero_async.webhooks.dispatcher import WebhookDispatcher
from hero_async.webhooks.events import (
    AppointmentCancelled,
    AppointmentConfirmed,
    AppointmentRescheduled,
    EventName,
    FormSubmissionCreated,
    OtherEvent,
    PatientAddedToSequence,
    PatientMedicalRecordUpdated,
    PrescriptionIssued,
    WebhookEvent,
    WriteToRecordFailed,
    WriteToRecordSucceeded,
    read_event,
)
from hero_async.webhooks.keys import Keys, SigningKeys
from hero_async.webhooks.replay import MemoryReplayGuard, ReplayGuard, ReplayOutcome
from hero_async.webhooks.signing import sign
from hero_async.webhooks.times import Now
from hero_async.webhooks.verification import Delivery, verify, verify_delivery

__all__ = (
    "AppointmentCancelled",
    "AppointmentConfirmed",
    "AppointmentRescheduled",
    "Delivery",
    "EventName",
    "FormSubmissionCreated",
    "Keys",
    "MemoryReplayGuard",
    "Now",
    "OtherEvent",
    "PatientAddedToSequence",
    "PatientMedicalRecordUpdated",
    "PrescriptionIssued",
    "ReplayGuard",
    "ReplayOutcome",
    "SigningKeys",
    "WebhookDispatcher",
    "WebhookEvent",
    "WebhookRefusal",
    "WebhookVerificationError",
    "WriteToRecordFailed",
    "WriteToRecordSucceeded",
    "read_event",
    "sign",
    "verify",
    "verify_delivery",
)
