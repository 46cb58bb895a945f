"""Messages that went out, alone or in batches; what they say stays out of every repr."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from hero_async.testing.clock import iso


@frozen
class SentMessage:
    """One message as it left the practice."""

    id: str
    patient_id: str
    channel: str
    """`hero`, `sms`, `email` or `nhs_app`."""
    content: str = field(repr=False)
    created_at: datetime
    send_at: datetime | None = None
    """When it is to go out; None means that it went at once."""
    recipient_contact_detail: str | None = field(default=None, repr=False)
    """The address or number given, if another than the patient's own was."""
    batch_id: str | None = None
    fields: Mapping[str, Any] = field(factory=dict[str, Any], repr=False, hash=False)
    """Everything that the request for it held."""

    def is_due(self, at: datetime) -> bool:
        """Whether it has gone out by then."""
        return self.send_at is None or self.send_at <= at


@frozen
class Batch:
    """One text for many, sent at most once."""

    id: str
    name: str = field(repr=False)
    channel: str
    subject: str | None = field(repr=False)
    content: str = field(repr=False)
    recipients: tuple[Mapping[str, Any], ...] = field(repr=False, hash=False)
    status: str = "CREATED"

    def as_json(self) -> dict[str, object]:
        """The batch as the API writes it."""
        subject = {} if self.subject is None else {"subject": self.subject}
        return {
            "id": self.id,
            "name": self.name,
            "status": self.status,
            "channel": self.channel,
            **subject,
            "content": self.content,
        }


def moments(message: SentMessage, at: datetime) -> dict[str, object]:
    """When it was made, is to go out, and went out, as far as that has happened."""
    sent = {"sent_at": iso(message.send_at or message.created_at)} if message.is_due(at) else {}
    scheduled = {} if message.send_at is None else {"scheduled_at": iso(message.send_at)}
    return {"created_at": iso(message.created_at), **scheduled, **sent}
