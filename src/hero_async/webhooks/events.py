"""What happened: a class for each event that the pages name, and one for all others.

Payloads are thin (/apis/webhooks/asyncapi/channels/*): they say what happened to what, so fetch it
by its id. Reading is lenient: no signed JSON object is refused for what is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

_FIELDS: Final = ("event", "object", "id", "practice_group_id")


@frozen(repr=False, kw_only=True)
class WebhookEvent:
    """Something happened: `event` to the `object` with this `id`, in this practice group.

    A field that was missing, or is no text, is the empty string, which no call of the SDK would
    take for an id; a whole number counts as its digits. `additional_properties` has everything
    that these four do not say. The repr shows type, event and id only.
    """

    event: str = ""
    object: str = ""
    id: str = ""
    practice_group_id: str = ""
    additional_properties: Mapping[str, Any] = field(factory=dict[str, Any], hash=False)

    def to_dict(self) -> dict[str, Any]:
        """The payload as it was sent, whatever its fields were."""
        known = {name: getattr(self, name) for name in _FIELDS if getattr(self, name)}
        return known | dict(self.additional_properties)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} event={self.event!r} id={self.id!r}>"


@frozen(repr=False, kw_only=True)
class AppointmentConfirmed(WebhookEvent):
    """An appointment was booked for good; `id` is the appointment's."""

    event: Literal["appointment.confirmed"] = "appointment.confirmed"


@frozen(repr=False, kw_only=True)
class AppointmentCancelled(WebhookEvent):
    """An appointment was cancelled; `id` is the appointment's."""

    event: Literal["appointment.cancelled"] = "appointment.cancelled"


@frozen(repr=False, kw_only=True)
class AppointmentRescheduled(WebhookEvent):
    """An appointment was moved; `id` is the appointment's."""

    event: Literal["appointment.rescheduled"] = "appointment.rescheduled"


@frozen(repr=False, kw_only=True)
class PrescriptionIssued(WebhookEvent):
    """A prescription was issued; `id` is the prescription's."""

    event: Literal["prescription.issued"] = "prescription.issued"


@frozen(repr=False, kw_only=True)
class PatientMedicalRecordUpdated(WebhookEvent):
    """A patient's medical record changed; `id` is the patient's."""

    event: Literal["patient.medical-record-updated"] = "patient.medical-record-updated"


@frozen(repr=False, kw_only=True)
class PatientAddedToSequence(WebhookEvent):
    """A patient was put into a sequence of messages. No page that we read says whose `id` it is."""

    event: Literal["patient.added-to-sequence"] = "patient.added-to-sequence"


@frozen(repr=False, kw_only=True)
class WriteToRecordSucceeded(WebhookEvent):
    """Something was written to the medical record. No page that we read says whose `id` it is."""

    event: Literal["write-to-record.succeeded"] = "write-to-record.succeeded"


@frozen(repr=False, kw_only=True)
class WriteToRecordFailed(WebhookEvent):
    """Something could not be written to the record. No page that we read says whose `id` it is."""

    event: Literal["write-to-record.failed"] = "write-to-record.failed"


@frozen(repr=False, kw_only=True)
class FormSubmissionCreated(WebhookEvent):
    """A form was filled in; `id` is the submission's."""

    event: Literal["form-submission.created"] = "form-submission.created"


@frozen(repr=False, kw_only=True)
class OtherEvent(WebhookEvent):
    """An event that this version of the SDK has no class for."""


EventName: TypeAlias = Literal[
    "appointment.confirmed",
    "appointment.cancelled",
    "appointment.rescheduled",
    "prescription.issued",
    "patient.medical-record-updated",
    "patient.added-to-sequence",
    "write-to-record.succeeded",
    "write-to-record.failed",
    "form-submission.created",
]
"""The events that are known by name; `OtherEvent` is for those added since."""


def _by_name(*kinds: type[WebhookEvent]) -> Mapping[str, Callable[..., WebhookEvent]]:
    return {kind().event: kind for kind in kinds}


_CLASSES: Final = _by_name(
    AppointmentConfirmed,
    AppointmentCancelled,
    AppointmentRescheduled,
    PrescriptionIssued,
    PatientMedicalRecordUpdated,
    PatientAddedToSequence,
    WriteToRecordSucceeded,
    WriteToRecordFailed,
    FormSubmissionCreated,
)


def read_event(payload: Mapping[str, Any]) -> WebhookEvent:
    """The event that a decoded payload tells of. Never fails, and proves nothing: see `verify`."""
    known = {name: _text(payload.get(name)) for name in _FIELDS}
    extra = {
        name: value
        for name, value in payload.items()
        if not known.get(name) or value != known[name]
    }
    kind = _CLASSES.get(known["event"], OtherEvent)
    return kind(**known, additional_properties=extra)


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) or type(value) is int else ""
