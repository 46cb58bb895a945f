"""Messages: what is sent to whom, what is refused before that, and how often it is on the wire."""

import json
import logging
import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hero_async import HeroClient, PracticeView
from hero_async.errors import CallError, InvalidRequestError
from hero_async.models import (
    AssigneeType,
    BatchMessageChannel,
    BatchMessageSendStatus,
    BatchRecipientByNhsNumber,
    MessageType,
)
from hero_async.testing import FakeHero, Status
from tests.client.traces import own_locals
from tests.resources.wire import EMPTY_LIST, Act, Case, check_refused, check_sent_once, troubles
from tests.wire.server import Behaviour

pytestmark = pytest.mark.anyio

SENT = {
    "message_id": "5",
    "content": "CANARY",
    "created_at": "2025-06-15T12:00:00.000Z",
    "auth_token": "CANARY",
}
BATCH = {
    "id": "3",
    "name": "Flu",
    "status": "CREATED",
    "channel": "SMS",
    "content": "Come in.",
}
ADA = {"nhs_number": "9000000009", "dob": "1989-04-11"}
ALAN = {"nhs_number": "9000000017", "dob": None}


def sms(**more: Any) -> Act:
    """An SMS with these arguments besides."""
    usual: dict[str, Any] = {"message_type": "sms", "message_string": "Hello."}
    return lambda hero: hero.messages.send("7", **usual | more)


def sms_body(**more: Any) -> dict[str, Any]:
    """What such an SMS looks like on the wire."""
    return {"patient_id": "7", "message_type": "sms", "message_string": "Hello.", **more}


def batch(**more: Any) -> Act:
    """A batch with these arguments besides."""
    usual: dict[str, Any] = {
        "name": "Flu",
        "channel": "sms",
        "content": "Come in.",
        "recipients": [ADA],
    }
    return lambda hero: hero.messages.batches.create(**usual | more)


def batch_body(**more: Any) -> dict[str, Any]:
    """What such a batch looks like on the wire."""
    usual = {"name": "Flu", "channel": "SMS", "content": "Come in.", "recipients": [ADA]}
    return {**usual, **more}


async def start(hero: PracticeView) -> object:
    """Send a batch."""
    return await hero.messages.batches.send("3")


AS_PASSED: list[dict[str, Any]] = [
    {},
    {"recipient_contact_detail": "+44 (0)7700 900-123"},
    {"message_type": "email", "recipient_contact_detail": "ada@example.org"},
    {"message_type": "hero"},
    {"message_type": "nhs_app", "fallback_message_type": "sms"},
    {
        "message_type": "nhs_app",
        "fallback_message_type": "email",
        "fallback_contact_detail": "ada@example.org",
    },
    {"write_to_record": True, "snomed_code": "1", "snomed_term": "Seen"},
    {"auto_write_to_record": True},
    {"write_to_record": False},
    {"encrypted": True, "task_id": "4", "attachment_uuid": "a-b", "short_link_id": "9"},
]
CONVERTED: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"message_type": MessageType.SMS}, {}),
    ({"task_id": 4}, {"task_id": "4"}),
    (
        {"assignee_id": "12", "assignee_type": AssigneeType.ADMIN},
        {"assignee_id": 12, "assignee_type": "Admin"},
    ),
    (
        {"send_at": datetime(2030, 1, 2, 9, 30, tzinfo=UTC)},
        {"send_at": "2030-01-02T09:30:00+00:00"},
    ),
    ({"send_at": "2030-01-02T09:30:00Z"}, {"send_at": "2030-01-02T09:30:00+00:00"}),
]
SENDS = [*((fields, fields) for fields in AS_PASSED), *CONVERTED]


@pytest.mark.parametrize(("passed", "sent"), SENDS)
async def test_send_sends_only_what_was_passed(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any], sent: dict[str, Any]
) -> None:
    """The body holds the passed fields in the API's form, and nothing else."""
    case = Case(sms(**passed), "POST /v1/messages/send", body=sms_body(**sent), answer=SENT)
    assert (await case.check(hero, fake)).message_id == "5"


@pytest.mark.parametrize(
    ("passed", "name"),
    [
        ({"message_string": " "}, "message_string"),
        ({"message_type": 1}, "message_type"),
        ({"recipient_contact_detail": "ada@example.org"}, "recipient_contact_detail"),
        ({"recipient_contact_detail": "12"}, "recipient_contact_detail"),
        (
            {"message_type": "email", "recipient_contact_detail": "07700900123"},
            "recipient_contact_detail",
        ),
        ({"fallback_contact_detail": "07700900123"}, "fallback_contact_detail"),
        (
            {"fallback_message_type": "email", "fallback_contact_detail": "07700900123"},
            "fallback_contact_detail",
        ),
        ({"snomed_code": "1", "snomed_term": "Seen"}, "snomed_code"),
        ({"snomed_term": "Seen", "write_to_record": False}, "snomed_term"),
        ({"snomed_code": "1", "write_to_record": True}, "snomed_code"),
        ({"snomed_term": "Seen", "write_to_record": True}, "snomed_term"),
        ({"auto_write_to_record": True, "write_to_record": False}, "auto_write_to_record"),
        ({"write_to_record": "yes"}, "write_to_record"),
        ({"assignee_id": "12"}, "assignee_id"),
        ({"assignee_type": "Admin"}, "assignee_type"),
        ({"assignee_id": "twelve", "assignee_type": "Admin"}, "assignee_id"),
        ({"send_at": datetime(2030, 1, 2, 9, 30)}, "send_at"),  # that is the mistake
        ({"send_at": "tomorrow"}, "send_at"),
    ],
)
async def test_what_does_not_go_together_is_refused(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any], name: str
) -> None:
    """A contradiction is named by its field, and no message goes out."""
    await check_refused(hero, fake, sms(**passed), name)


async def test_a_type_that_the_description_lacks_is_sent(hero: HeroClient, fake: FakeHero) -> None:
    """A message type that Hero adds tomorrow can be used today, by naming it on purpose."""
    fake.queue(Status(200, body=b"{}"))
    await sms(message_type=MessageType("letter"))(hero)
    assert json.loads(fake.requests[-1].body) == sms_body(message_type="letter")


async def test_the_patient_is_named_by_a_number(hero: HeroClient, fake: FakeHero) -> None:
    """An id that is none is refused before a message can go to somebody else."""
    await check_refused(
        hero,
        fake,
        lambda view: view.messages.send("7 or 8", message_type="sms", message_string="Hello."),
        "patient_id",
    )


@pytest.mark.parametrize("act", [sms(), batch(), start])
@troubles
async def test_a_message_is_sent_once(act: Act, trouble: Behaviour) -> None:
    """Whatever breaks, no message and no batch is on the wire twice, and the error says look."""
    await check_sent_once(act, trouble)


async def test_a_secret_in_the_answer_is_in_no_repr(
    hero: HeroClient, fake: FakeHero, caplog: pytest.LogCaptureFixture
) -> None:
    """The token of a sent message shows in no repr and no log, and is kept where asked for."""
    caplog.set_level(logging.DEBUG)
    sent = await Case(sms(), "POST /v1/messages/send", body=sms_body(), answer=SENT).check(
        hero, fake
    )
    assert "CANARY" not in f"{sent!r}{sent}{caplog.text}"
    assert sent.auth_token == sent.to_dict()["auth_token"] == SENT["auth_token"]
    assert pickle.loads(pickle.dumps(sent)) == sent  # noqa: S301  # our own


@pytest.mark.parametrize(
    "passed",
    [{"recipient_contact_detail": "CANARY"}, {"message_string": "CANARY", "snomed_code": "CANARY"}],
)
async def test_a_refusal_shows_no_message(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any]
) -> None:
    """Neither the text of a refusal nor the frames it passed through hold what was to be sent."""
    with pytest.raises(InvalidRequestError) as caught:
        await sms(**passed)(hero)
    assert "CANARY" not in f"{caught.value}{own_locals(caught.value)}"
    assert fake.requests == []


@pytest.mark.parametrize("act", [sms(message_string="CANARY"), batch(content="CANARY")])
async def test_a_failure_shows_no_message(hero: HeroClient, fake: FakeHero, act: Act) -> None:
    """What was to be sent is in neither the text of a failure nor the frames it passed through."""
    fake.queue(Status(400, body=b'{"message": "CANARY"}'))
    with pytest.raises(CallError) as caught:
        await act(hero)
    assert "CANARY" not in f"{caught.value}{own_locals(caught.value)}"


@pytest.mark.parametrize(
    "case",
    [
        Case(lambda hero: hero.messages.get(5), "GET /v1/messages/5", answer={"id": "5"}),
        Case(lambda hero: hero.messages.batches.get("3"), "GET /v1/batch_message/3", answer=BATCH),
        Case(lambda hero: hero.messages.batches.send("3"), "PATCH /v1/batch_message/3/send"),
        Case(
            lambda hero: hero.messages.batches.list(status="QUEUED", page_size=5, page_index=2),
            "GET /v1/batch_message",
            {"status": "QUEUED", "page_size": "5", "page_index": "2"},
            answer=EMPTY_LIST,
        ),
        Case(
            lambda hero: hero.messages.batches.recipients("3", status="CREATED", page_size=5),
            "GET /v1/batch_message/3/recipients",
            {"status": "CREATED", "page_size": "5", "page_index": "0"},
            answer=EMPTY_LIST,
        ),
        Case(
            lambda hero: hero.messages.batches.messages("3", status=BatchMessageSendStatus.SENT),
            "GET /v1/batch_message/3/messages",
            {"status": "SENT", "page_index": "0"},
            answer=EMPTY_LIST,
        ),
        Case(
            lambda hero: hero.messages.automated.list(
                status="INVALIDATED",
                notification_type="reminder",
                recipient_id=7,
                order_by="createdAt",
                order_descending=True,
                page_size=5,
            ),
            "GET /v2/automated_messages",
            {
                "status": "INVALIDATED",
                "notification_type": "reminder",
                "recipient_id": "7",
                "orderBy": "createdAt",
                "order_descending": "true",
                "page_size": "5",
                "page_index": "0",
            },
            answer=EMPTY_LIST,
        ),
    ],
    ids=lambda case: case.request,
)
async def test_each_method_makes_its_request(hero: HeroClient, fake: FakeHero, case: Case) -> None:
    """Path and query are those of the description, with just what was passed."""
    await case.check(hero, fake)


@pytest.mark.parametrize(
    ("passed", "sent"),
    [
        ({}, {}),
        ({"channel": MessageType.NHS_APP}, {"channel": "NHS_APP"}),
        ({"channel": BatchMessageChannel.SMS}, {"channel": "SMS"}),
        ({"channel": "email", "subject": "Flu"}, {"channel": "EMAIL", "subject": "Flu"}),
        (
            {
                "recipients": (
                    BatchRecipientByNhsNumber(nhs_number="9000000009", dob=date(1989, 4, 11)),
                    ALAN,
                )
            },
            {"recipients": [ADA, ALAN]},
        ),
        ({"recipients": [{"another": "form"}]}, {"recipients": [{"another": "form"}]}),
    ],
)
async def test_a_batch_sends_only_what_was_passed(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any], sent: dict[str, Any]
) -> None:
    """One vocabulary of channels for the caller, upper case on the wire; dictionaries or models."""
    case = Case(batch(**passed), "POST /v1/batch_message", body=batch_body(**sent), answer=BATCH)
    assert (await case.check(hero, fake)).id == "3"


@pytest.mark.parametrize(
    ("passed", "name"),
    [
        ({"channel": MessageType.HERO}, "channel"),
        ({"channel": "email"}, "subject"),
        ({"recipients": []}, "recipients"),
        ({"recipients": ADA}, "recipients"),
        ({"recipients": ["9000000009"]}, "recipients[0]"),
        ({"recipients": [ADA, {}]}, "recipients[1].nhs_number"),
        ({"recipients": [{"nhs_number": "9000000009"}]}, "recipients[0].dob"),
        ({"recipients": [ADA | {"nhs_number": "9000000008"}]}, "recipients[0].nhs_number"),
        ({"recipients": [ADA, ALAN | {"dob": "yesterday"}]}, "recipients[1].dob"),
        ({"recipients": [ADA, ALAN, {**ADA, "nhs_number": "900 000 0009"}]}, "recipients[2]"),
        ({"recipients": [{"a": 1, "b": 2}, {"b": 2, "a": 1}]}, "recipients[1]"),
    ],
)
async def test_a_batch_that_cannot_be_sent_is_refused(
    hero: HeroClient, fake: FakeHero, passed: dict[str, Any], name: str
) -> None:
    """What is missing, or there twice, is named; a patient gets one message of a batch."""
    await check_refused(hero, fake, batch(**passed), name)


async def test_a_bare_batch_is_a_list_of_one(hero: HeroClient, fake: FakeHero) -> None:
    """The answer that the page shows, one object, is read as a list with one batch."""
    case = Case(
        lambda view: view.messages.batches.list(),
        "GET /v1/batch_message",
        {"page_index": "0"},
        answer=BATCH,
    )
    (found,) = (await case.check(hero, fake)).items
    assert found.id == "3"
