"""Messages to one patient, which nobody receives but the outbox."""

import secrets
from datetime import datetime
from typing import Any, Final

from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, moment_of, require
from hero_async.testing.clock import iso
from hero_async.testing.state.messages import SentMessage, moments
from hero_async.testing.state.practice import Practice


def send(ask: Ask) -> Response:
    """The message, which is in the outbox from now on; 404 if it names what is not there."""
    body, practice = ask.call.json(), ask.practice
    practice.patients.find(body["patient_id"])
    require(practice.links, body.get("short_link_id"))
    require(practice.episode_of_task, body.get("task_id"))
    require(practice.attachments, body.get("attachment_uuid"))
    message = _message(ask, body)
    practice.messages.put(message.id, message)
    return JSONResponse(_receipt(message))


def _message(ask: Ask, body: dict[str, Any]) -> SentMessage:
    send_at = body.get("send_at")
    return SentMessage(
        id=ask.practice.ids.next("message"),
        patient_id=body["patient_id"],
        channel=body["message_type"],
        content=body["message_string"],
        created_at=ask.at,
        send_at=None if send_at is None else moment_of(send_at, "send_at"),
        recipient_contact_detail=body.get("recipient_contact_detail"),
        fields=body,
    )


def _receipt(message: SentMessage) -> dict[str, Any]:
    fields = message.fields
    snomed = {"snomed_code": fields["snomed_code"]} if "snomed_code" in fields else {}
    send_at = {} if message.send_at is None else {"send_at": iso(message.send_at)}
    return {
        "message_id": message.id,
        "content": message.content,
        "created_at": iso(message.created_at),
        **snomed,
        "write_to_record": bool(fields.get("write_to_record")),
        "auth_token": secrets.token_urlsafe(16),
        **send_at,
    }


def get(ask: Ask) -> Response:
    """What became of the message, without what it says."""
    message = ask.practice.messages.find(ask.id)
    return JSONResponse(_shown(ask.practice, message, ask.at))


def _shown(practice: Practice, message: SentMessage, at: datetime) -> dict[str, Any]:
    link = practice.links.get(message.fields.get("short_link_id", ""))
    short_link = {} if link is None else {"short_link": link.as_short_link(at)}
    return {
        "id": message.id,
        "patient": _addressee(practice, message.patient_id),
        **short_link,
        **moments(message, at),
        "status": "SENT" if message.is_due(at) else "SCHEDULED",
    }


def _addressee(practice: Practice, patient_id: str) -> dict[str, Any]:
    patient = practice.patients.find(patient_id)
    title = {} if patient.title is None else {"title": patient.title}
    name = {"first_name": patient.first_name, "last_name": patient.last_name}
    return {"id": patient.id, **title, **name}


ANSWERS: Final[Answers] = {
    ("POST", "/v1/messages/send"): send,
    ("GET", "/v1/messages/{id}"): get,
}
