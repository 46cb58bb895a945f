"""Webhooks, as they were asked for."""

from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from hero_async.testing.clock import iso


@frozen
class Webhook:
    """One URL that wants to hear of one type of event; its repr shows no secret."""

    id: str
    event_type: str
    url: str = field(repr=False)
    created_at: datetime
    signing_key: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] | None = field(default=None, repr=False, hash=False)

    def as_json(self) -> dict[str, object]:
        """The webhook as the API writes it, with the key in clear."""
        key = {} if self.signing_key is None else {"signing_key": self.signing_key}
        headers = {} if self.headers is None else {"headers": dict(self.headers)}
        moment = iso(self.created_at)
        return {
            "id": self.id,
            "event_type": self.event_type,
            "url": self.url,
            **key,
            **headers,
            "created_at": moment,
            "updated_at": moment,
        }
