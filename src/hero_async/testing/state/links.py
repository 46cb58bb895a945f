"""Short links: to book, to open a file, to join a video call."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from hero_async.testing.clock import iso


@frozen
class Link:
    """One short link; whoever holds its address can open it, so the repr does not show that."""

    id: str
    type: str
    """`booking`, `attachment` or `video`."""
    code: str = field(repr=False)
    practice_group_id: str
    patient_id: str | None = field(default=None, repr=False)
    expiry_date: datetime | None = None
    maximum_uses: float | None = None
    meta: Mapping[str, Any] = field(factory=dict[str, Any], repr=False, hash=False)

    @property
    def url(self) -> str:
        """Where it leads."""
        return f"https://bookings.herohealth.net/s/{self.code}"

    def status(self, at: datetime) -> str:
        """`unused` until it expires; nobody uses the fake's links."""
        expired = self.expiry_date is not None and self.expiry_date <= at
        return "expired" if expired else "unused"

    def as_short_link(self, at: datetime) -> dict[str, object]:
        """As the list of short links shows it, with the fields that a message's link has."""
        status = self.status(at)
        return {"id": self.id, "type": self.type, "name": f"{self.type} link", "status": status}

    def as_booking_link(self, at: datetime) -> dict[str, object]:
        """As the operations on booking links show it."""
        expiry = {} if self.expiry_date is None else {"expiry_date": iso(self.expiry_date)}
        most = {} if self.maximum_uses is None else {"maximum_uses": self.maximum_uses}
        return {
            "id": self.id,
            "practice_group_id": self.practice_group_id,
            "short_link": self.url,
            "active": self.status(at) == "unused",
            **expiry,
            **most,
            "number_of_uses": 0,
            "open_count": 0,
            "unlimited_use": self.maximum_uses is None,
            "meta": {name: [value] for name, value in self.meta.items()},
        }
