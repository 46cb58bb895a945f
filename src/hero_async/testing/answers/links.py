"""Links: to book, to a file, to a video call; and the list of them all."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, among, moment_of, require
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.state.links import Link

_SHOWN_OF_BOOKING: Final = ("appointment_type_id", "location_id")


def _new(ask: Ask, kind: str, body: Mapping[str, Any]) -> Link:
    require(ask.practice.patients, body.get("patient_id"))
    expiry = body.get("expiry_date")
    link = Link(
        id=ask.practice.ids.next("link"),
        type=kind,
        code=secrets.token_urlsafe(8),
        practice_group_id=ask.practice.id,
        patient_id=body.get("patient_id"),
        expiry_date=None if expiry is None else moment_of(expiry, "expiry_date"),
        maximum_uses=body.get("maximum_use_count"),
        meta=_meta(ask, body),
    )
    return ask.practice.links.put(link.id, link)


def _meta(ask: Ask, body: Mapping[str, Any]) -> dict[str, Any]:
    require(ask.practice.appointment_types, body.get("appointment_type_id"))
    require(ask.practice.locations, body.get("location_id"))
    require(ask.practice.practitioners, body.get("practitioner_id"))
    return among(_SHOWN_OF_BOOKING, body)


def _booking_link(ask: Ask) -> Link:
    link = ask.practice.links.find(ask.id)
    if link.type != "booking":
        raise NotThereError
    return link


def create_booking_link(ask: Ask) -> Response:
    """The new booking link."""
    return JSONResponse(_new(ask, "booking", ask.call.json()).as_booking_link(ask.at))


def get_booking_link(ask: Ask) -> Response:
    """The booking link; other links are not found here."""
    return JSONResponse(_booking_link(ask).as_booking_link(ask.at))


def update_booking_link(ask: Ask) -> Response:
    """The booking link with the given fields set."""
    link = _booking_link(ask)
    changed = evolve(link, meta={**link.meta, **_meta(ask, ask.call.json())})
    return JSONResponse(ask.practice.links.put(link.id, changed).as_booking_link(ask.at))


def list_booking_links(ask: Ask) -> Response:
    """Every booking link."""
    links = [link for link in ask.practice.links.all() if link.type == "booking"]
    return ask.page([link.as_booking_link(ask.at) for link in links])


def create_attachment_link(ask: Ask) -> Response:
    """The link, and the id by which a message takes the file along."""
    link = _new(ask, "attachment", ask.call.json())
    uuid = ask.practice.attachments.put(link.code, link.code)
    return JSONResponse({"attachment_link": link.url, "attachment_uuid": uuid})


def create_video_link(ask: Ask) -> Response:
    """The link to a call: neither body nor answer was read, so both are guesses."""
    link = _new(ask, "video", {})
    return JSONResponse({"id": link.id, "video_url": link.url})


def link_status(ask: Ask) -> Response:
    """Whether the link was used, which the fake's never are."""
    url, number = ask.query("url"), ask.query("id")
    if url is None and number is None:
        raise RefusedError.lacking("url", "id")
    for link in ask.practice.links.all():
        if (url is None or url == link.url) and (number is None or number == link.id):
            status = link.status(ask.at)
            return JSONResponse({"status": status, "type": link.type, "reference": []})
    raise NotThereError


def list_short_links(ask: Ask) -> Response:
    """The links asked for, in the order of their making unless told."""
    rows = [link for link in ask.practice.links.all() if _is_wanted(ask, link)]
    if ask.query("order_by") == "expiry_date":
        never = datetime.max.replace(tzinfo=UTC)
        rows.sort(key=lambda link: link.expiry_date or never)
    if ask.flag("order_descending"):
        rows.reverse()
    return ask.page([link.as_short_link(ask.at) for link in rows])


def _is_wanted(ask: Ask, link: Link) -> bool:
    return (
        ask.query("type") in {None, link.type}
        and ask.query("status") in {None, link.status(ask.at)}
        and not (ask.flag("exclude_patient_specific_links") and link.patient_id is not None)
    )


ANSWERS: Final[Answers] = {
    ("POST", "/v1/booking_links"): create_booking_link,
    ("GET", "/v1/booking_links/{id}"): get_booking_link,
    ("PATCH", "/v1/booking_links/{id}"): update_booking_link,
    ("GET", "/v2/bookinglinks"): list_booking_links,
    ("POST", "/v1/attachment_links"): create_attachment_link,
    ("POST", "/v1/video_links"): create_video_link,
    ("GET", "/v1/links/status"): link_status,
    ("GET", "/v1/short_links"): list_short_links,
}
