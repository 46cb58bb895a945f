"""A Hero API to test against: `FakeHero`, and the faults that it can be told to have."""

from hero_async.testing.fake import FakeHero
from hero_async.testing.faults import Delay, Drop, Fault, Status
from hero_async.testing.requests import RecordedRequest
from hero_async.testing.state import Assignee, Episode, Note

__all__ = [
    "Assignee",
    "Delay",
    "Drop",
    "Episode",
    "FakeHero",
    "Fault",
    "Note",
    "RecordedRequest",
    "Status",
]
