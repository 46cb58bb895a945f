"""What is on the page: numbers, ids, operations, statuses and moments, and no text of anybody's.

The fake's own people are made up, but what a service sends it may not be, and the page asks for no
key. So it shows no name, no message, no query and no path: a test reads those from the fake itself.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from attrs import field, frozen
from starlette.responses import HTMLResponse, Response

from hero_async.testing.clock import iso
from hero_async.testing.contract import Contract
from hero_async.testing.faults import Delay, Drop, Fault, FaultQueue, Status
from hero_async.testing.page.markup import document, heading, table
from hero_async.testing.requests import RecordedRequest, RequestLog
from hero_async.testing.state.practice import Practice

PATH: Final = "/_fake"
_SHOWN: Final = 50
_MINTS: Final = frozenset({"POST /v1/access_token", "GET /v1/partners/heidi/token"})
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Rows = Sequence[Sequence[object]]


@frozen(eq=False)
class Page:
    """Shows one fake as it is when asked; looking changes nothing and counts nowhere."""

    _contract: Contract
    _practices: Mapping[str, Practice] = field(repr=False)
    _faults: FaultQueue
    _log: RequestLog
    _at: Callable[[], datetime]

    def answer(self) -> Response:
        """The page, as a browser may show it: nothing in it runs, and nothing is fetched for it."""
        return HTMLResponse(self._document(), headers=_HEADERS)

    def _document(self) -> str:
        at, entries = self._at(), self._log.entries()
        practices = [self._practices[name] for name in self._practices]
        latest = [self._request(each) for each in reversed(entries[-_SHOWN:])]
        faults = [(_fault(fault), self._of(on)) for fault, on in self._faults.planned()]
        return document(
            heading("FakeHero", f"{len(entries)} requests so far. Its clock says {iso(at)}."),
            table("Practices", _COUNTED, [_counts(each, entries, at) for each in practices]),
            table(f"Last {_SHOWN} requests", ("operation", "status", "practice"), latest),
            table("Faults to come", ("fault", "waits for"), faults),
            table("Outbox", _OF_MESSAGES, _outbox(practices)),
            table("Reservations", _OF_RESERVATIONS, _reservations(practices, at)),
        )

    def _request(self, entry: RecordedRequest) -> Sequence[object]:
        status = "none" if entry.status is None else entry.status
        # What else stands in that header may be anything: a key in the wrong place, say.
        is_ours = entry.practice_group_id in self._practices
        return (entry.operation, status, entry.practice_group_id if is_ours else "not one of these")

    def _of(self, on: str | None) -> str:
        return "any request" if on is None else self._contract.operation(on)


_COUNTED: Final = (
    *("practice", "patients", "episodes", "notes", "appointments", "messages"),
    *("links", "webhooks", "tokens minted"),
)
_OF_MESSAGES: Final = ("practice", "message", "channel", "batch", "made", "goes out")
_OF_RESERVATIONS: Final = ("practice", "appointment", "starts", "held until")


def _counts(
    practice: Practice, entries: Sequence[RecordedRequest], at: datetime
) -> Sequence[object]:
    minted = [
        each
        for each in entries
        if each.practice_group_id == practice.id and each.operation in _MINTS and each.status == 200
    ]
    kept = (practice.messages, practice.links, practice.webhooks)
    with practice.lock:
        booked = practice.diary.appointments(at)
    return (
        practice.id,
        *(len(each.all()) for each in (practice.patients, practice.episodes, practice.notes)),
        len(booked),
        *(len(each.all()) for each in kept),
        len(minted),
    )


def _fault(fault: Fault) -> str:
    match fault:
        case Status():
            return f"status {fault.code}"
        case Delay():
            return f"delay of {fault.seconds:g} s"
        case Drop():
            return f"drop {'after' if fault.after_processing else 'before'} processing"


def _outbox(practices: Sequence[Practice]) -> Rows:
    sent = [(practice.id, each) for practice in practices for each in practice.messages.all()]
    sent.sort(key=lambda row: row[1].created_at, reverse=True)
    return [
        (
            *(practice_id, each.id, each.channel, each.batch_id or "", iso(each.created_at)),
            "at once" if each.send_at is None else iso(each.send_at),
        )
        for practice_id, each in sent[:_SHOWN]
    ]


def _reservations(practices: Sequence[Practice], at: datetime) -> Rows:
    rows: list[Sequence[object]] = []
    for practice in practices:
        with practice.lock:
            held = practice.diary.appointments(at)
        rows += [
            (practice.id, each.id, iso(each.start_time), iso(each.reserved_until))
            for each in held
            if each.reserved_until is not None
        ]
    return rows
