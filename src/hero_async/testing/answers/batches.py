"""Batches of messages: made, sent once, looked into."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import evolve
from starlette.responses import JSONResponse, Response

from hero_async.testing.answers.ask import Answers, Ask, getting
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import RefusedError
from hero_async.testing.state.messages import Batch, SentMessage, moments
from hero_async.testing.state.patients import Patient


def create(ask: Ask) -> Response:
    """The new batch, of which nothing has been sent yet."""
    body = ask.call.json()
    batch = Batch(
        id=ask.practice.ids.next("batch"),
        name=body["name"],
        channel=body["channel"],
        subject=body.get("subject"),
        content=body["content"],
        recipients=tuple(body["recipients"]),
    )
    return JSONResponse(ask.practice.batches.put(batch.id, batch).as_json())


def list_batches(ask: Ask) -> Response:
    """The batches, or those of one status."""
    status = ask.query("status")
    batches = [each for each in ask.practice.batches.all() if status in {None, each.status}]
    return ask.page([batch.as_json() for batch in batches])


def send(ask: Ask) -> Response:
    """The batch, sent at once to every recipient whom the practice knows; never twice."""
    batch = ask.practice.batches.find(ask.id)
    if batch.status != "CREATED":
        raise RefusedError(Problem("already_sent", "a batch that was not sent", ("id",)))
    for recipient in batch.recipients:
        patient = _patient(ask, recipient)
        if patient is not None:
            _post(ask, batch, patient)
    sent = ask.practice.batches.put(batch.id, evolve(batch, status="COMPLETED"))
    return JSONResponse(sent.as_json())


def _patient(ask: Ask, recipient: Mapping[str, Any]) -> Patient | None:
    nhs_number, dob = recipient.get("nhs_number"), recipient.get("dob")
    for each in ask.practice.patients.all():
        if nhs_number is not None and each.nhs_number == nhs_number and not each.archived:
            return each if dob in {None, each.dob.isoformat()} else None
    return None


def _post(ask: Ask, batch: Batch, patient: Patient) -> None:
    message = SentMessage(
        id=ask.practice.ids.next("message"),
        patient_id=patient.id,
        channel=batch.channel.lower(),
        content=batch.content,
        created_at=ask.at,
        batch_id=batch.id,
    )
    ask.practice.messages.put(message.id, message)


def recipients(ask: Ask) -> Response:
    """The recipients as they were given, with what became of each."""
    batch = ask.practice.batches.find(ask.id)
    rows = [{**each, "status": _status(ask, batch, each)} for each in batch.recipients]
    wanted = ask.query("status")
    return ask.page([row for row in rows if wanted in {None, row["status"]}])


def _status(ask: Ask, batch: Batch, recipient: Mapping[str, Any]) -> str:
    if batch.status == "CREATED":
        return "CREATED"
    patient = _patient(ask, recipient)
    return "ENRICHMENT_ERROR" if patient is None else "QUEUED"


def sends(ask: Ask) -> Response:
    """The messages that the batch became."""
    batch = ask.practice.batches.find(ask.id)
    messages = [each for each in ask.practice.messages.all() if each.batch_id == batch.id]
    shown = messages if ask.query("status") in {None, "SENT"} else []
    return ask.page([_shown(ask, each) for each in shown])


def _shown(ask: Ask, message: SentMessage) -> dict[str, Any]:
    return {"id": message.id, "status": "SENT", **moments(message, ask.at)}


ANSWERS: Final[Answers] = {
    ("POST", "/v1/batch_message"): create,
    ("GET", "/v1/batch_message"): list_batches,
    ("GET", "/v1/batch_message/{id}"): getting(lambda practice: practice.batches),
    ("PATCH", "/v1/batch_message/{id}/send"): send,
    ("GET", "/v1/batch_message/{id}/recipients"): recipients,
    ("GET", "/v1/batch_message/{id}/messages"): sends,
}
