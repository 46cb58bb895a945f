"""Links: for whom they are made, what is sent, and what is refused before that."""

from collections.abc import Awaitable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hero_async import HeroClient, PracticeView, RequestOptions
from hero_async.testing import FakeHero
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

PLACE: dict[str, Any] = {"appointment_type_id": 1, "location_id": "5"}
PLACED = {"appointment_type_id": "1", "location_id": "5"}
BOUNDS: dict[str, Any] = {
    "practitioner_id": 9,
    "from_date": date(2026, 1, 1),
    "to_date": "2026-01-31",
    "expiry_date": date(2026, 1, 20),
    "maximum_use_count": 1,
}
BOUNDED = {
    "practitioner_id": "9",
    "from_date": "2026-01-01",
    "to_date": "2026-01-31",
    "expiry_date": "2026-01-20",
    "maximum_use_count": 1,
}


def booking(**more: Any) -> Act:
    """A booking link for patient 156."""
    usual: dict[str, Any] = {"patient_id": 156, **PLACE}
    return lambda hero: hero.booking_links.create(**usual | more)


def generic(**more: Any) -> Act:
    """A booking link for anybody."""
    return lambda hero: hero.booking_links.create_generic(**PLACE | more)


def change(**changes: Any) -> Act:
    """A change to a booking link."""
    return lambda hero: hero.booking_links.update("12", **changes)


def attachment(**more: Any) -> Act:
    """A link to a file for patient 156."""
    usual: dict[str, Any] = {"patient_id": 156}
    return lambda hero: hero.links.attachment(**usual | more)


def short(**filters: Any) -> Act:
    """A list of short links."""
    return lambda hero: hero.short_links.list(**filters)


def video(hero: PracticeView) -> Awaitable[object]:
    """A link to a video call."""
    return hero.links.video()


def status(**which: Any) -> Act:
    """What became of a link."""
    return lambda hero: hero.links.status(**which)


CASES = {
    "booking": Case(
        booking(), "POST /v1/booking_links", body={"patient_id": "156", **PLACED}, answer={"id": 1}
    ),
    "booking with all": Case(
        booking(**BOUNDS),
        "POST /v1/booking_links",
        body={"patient_id": "156", **PLACED, **BOUNDED},
    ),
    "generic": Case(generic(), "POST /v1/booking_links", body=PLACED),
    "generic with all": Case(
        generic(**BOUNDS), "POST /v1/booking_links", body={**PLACED, **BOUNDED}
    ),
    "booking links": Case(
        lambda hero: hero.booking_links.list(), "GET /v2/bookinglinks", answer=EMPTY_LIST
    ),
    "booking link": Case(
        lambda hero: hero.booking_links.get(12), "GET /v1/booking_links/12", answer={"id": "12"}
    ),
    "change": Case(change(location_id=6), "PATCH /v1/booking_links/12", body={"location_id": "6"}),
    "change all": Case(
        change(**PLACE, practitioner_id="9", from_date="2026-01-01", to_date=date(2026, 1, 31)),
        "PATCH /v1/booking_links/12",
        body={
            **PLACED,
            "practitioner_id": "9",
            "from_date": "2026-01-01",
            "to_date": "2026-01-31",
        },
    ),
    "attachment of the EHR": Case(
        attachment(ehr_file_id="f", expiry_date=date(2026, 1, 1), maximum_use_count=2),
        "POST /v1/attachment_links",
        body={
            "patient_id": "156",
            "ehr_file_id": "f",
            "expiry_date": "2026-01-01",
            "maximum_use_count": 2,
        },
    ),
    "attachment of one's own": Case(
        attachment(file_data="aGk=", file_name="hi.txt"),
        "POST /v1/attachment_links",
        body={"patient_id": "156", "file_data": "aGk=", "file_name": "hi.txt"},
    ),
    "video": Case(video, "POST /v1/video_links"),
    "video with fields": Case(
        lambda hero: hero.links.video(options=RequestOptions(extra_body={"appointment_id": "1"})),
        "POST /v1/video_links",
        body={"appointment_id": "1"},
    ),
    "status by url": Case(
        status(url="https://bookings.herohealth.net/s/abc123"),
        "GET /v1/links/status",
        query={"url": "https://bookings.herohealth.net/s/abc123"},
    ),
    "status by id": Case(status(id=12345), "GET /v1/links/status", query={"id": "12345"}),
    "short links": Case(
        lambda hero: hero.short_links.list(),
        "GET /v1/short_links",
        query={"page_index": "0"},
        answer=EMPTY_LIST,
    ),
    "short links by all": Case(
        lambda hero: hero.short_links.list(
            type="booking",
            status="expired",
            exclude_patient_specific_links=True,
            order_by="expiry_date",
            order_descending=False,
            page_size=20,
            page_index=3,
        ),
        "GET /v1/short_links",
        query={
            "type": "booking",
            "status": "expired",
            "exclude_patient_specific_links": "true",
            "order_by": "expiry_date",
            "order_descending": "false",
            "page_size": "20",
            "page_index": "3",
        },
        answer=EMPTY_LIST,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_a_call_sends_what_was_passed(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """One request goes out, to the right operation, with the passed values and no others."""
    await case.check(hero, fake)


REFUSED: list[tuple[Act, str]] = [
    (booking(patient_id=""), "patient_id"),
    (booking(location_id=""), "location_id"),
    (booking(appointment_type_id=None), "appointment_type_id"),
    (booking(maximum_use_count=0), "maximum_use_count"),
    (booking(maximum_use_count=1.5), "maximum_use_count"),
    (booking(expiry_date=datetime(2026, 1, 1, tzinfo=UTC)), "expiry_date"),
    (generic(from_date="tomorrow"), "from_date"),
    (change(), "update"),
    (change(to_date=1), "to_date"),
    (lambda hero: hero.booking_links.get("a?b"), "id"),
    (attachment(), "ehr_file_id"),
    (attachment(ehr_file_id="f", file_data="aGk="), "ehr_file_id"),
    (attachment(ehr_file_id="f", patient_id=None), "patient_id"),
    (attachment(file_data=b"hi"), "file_data"),
    (attachment(file_data="", file_name="hi.txt"), "file_data"),
    (status(), "url"),
    (status(url="https://bookings.herohealth.net/s/abc123", id="1"), "url"),
    (status(url=""), "url"),
    (status(id=None), "id"),
    (short(type=""), "type"),
    (short(order_descending=1), "order_descending"),
]


@pytest.mark.parametrize(("act", "name"), REFUSED)
async def test_what_can_not_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, act: Act, name: str
) -> None:
    """A wrong argument is named, before anything goes out."""
    await check_refused(hero, fake, act, name)


async def test_a_link_for_no_patient_is_not_generic(hero: HeroClient, fake: FakeHero) -> None:
    """A patient without an id, as a record may have it, never makes a link for anybody."""
    await check_refused(hero, fake, booking(patient_id=None), "patient_id")


@pytest.mark.parametrize(
    "act", [booking(), generic(), change(location_id=6), attachment(ehr_file_id="f"), video]
)
@troubles
async def test_a_write_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """A write that may have been processed is on the wire once, and its error says so."""
    await check_sent_once(act, trouble)
