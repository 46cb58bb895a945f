"""A Hero API to test against: `FakeHero`, and the faults that it can be told to have."""

from hero_async.testing.deliveries import Delivery, Signing
from hero_async.testing.fake import FakeHero
from hero_async.testing.faults import Delay, Drop, Fault, Status
from hero_async.testing.requests import RecordedRequest
from hero_async.testing.state.diary import Appointment
from hero_async.testing.state.episodes import Assignee, Episode, Note, Task
from hero_async.testing.state.messages import SentMessage
from hero_async.testing.state.patients import Patient
from hero_async.testing.state.webhooks import Webhook

__all__ = [
    "Appointment",
    "Assignee",
    "Delay",
    "Delivery",
    "Drop",
    "Episode",
    "FakeHero",
    "Fault",
    "Note",
    "Patient",
    "RecordedRequest",
    "SentMessage",
    "Signing",
    "Status",
    "Task",
    "Webhook",
]
