"""Events are known by type, and no payload breaks the reading."""

from __future__ import annotations

import copy
import pickle
from typing import Any, assert_type, get_args

import attrs
import pytest
from hero_api.models import WebhookEvent as DescribedEvent
from hero_api.models import WebhookEventType
from hypothesis import given
from hypothesis import strategies as st

from hero_async import webhooks
from hero_async.webhooks import (
    AppointmentCancelled,
    AppointmentConfirmed,
    EventName,
    OtherEvent,
    WebhookEvent,
    read_event,
)

NAMES = get_args(EventName)
PAYLOAD = {"object": "Appointment", "id": "7", "practice_group_id": "1"}

leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
names = st.sampled_from(["event", "object", "id", "practice_group_id"])
payloads = st.dictionaries(names | st.text(), values | st.sampled_from(NAMES))


def test_the_description_names_no_other() -> None:
    """Every event of the description has a class, and so has the one that only AsyncAPI names."""
    assert {str(each) for each in WebhookEventType} | {"form-submission.created"} == set(NAMES)
    assert set(DescribedEvent.WIRE) == {each.name for each in attrs.fields(WebhookEvent)} - {
        "additional_properties"
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_class_an_event(name: str) -> None:
    """A known event is of the class with its name."""
    event = read_event({**PAYLOAD, "event": name})
    expected = "".join(part.title() for part in name.replace("-", ".").split("."))
    assert type(event).__name__ == expected
    assert type(event) is getattr(webhooks, expected)
    assert (event.event, event.object, event.id, event.practice_group_id) == (
        *(name, "Appointment", "7", "1"),
    )


@given(payload=payloads)
def test_nothing_is_lost(payload: dict[str, Any]) -> None:
    """Whatever the payload holds, reading it works and gives it back."""
    event = read_event(payload)
    assert event.to_dict() == payload
    assert all(isinstance(each, str) for each in (event.event, event.object, event.id, repr(event)))
    assert hash(event) == hash(read_event(payload))


def test_an_unknown_event_is_an_event() -> None:
    """An event that was added tomorrow is kept under its name."""
    event = read_event({**PAYLOAD, "event": "moon.landed", "crew": 2})
    assert isinstance(event, OtherEvent)
    assert event.event == "moon.landed"
    assert event.additional_properties == {"crew": 2}


@pytest.mark.parametrize("value", [None, True, 1.5, [], {"a": 1}, ""])
def test_what_is_no_text(value: object) -> None:
    """A field without text is empty, which no call takes for an id, and kept as it came."""
    event = read_event({"event": "appointment.confirmed", "id": value})
    assert event.id == ""
    assert event.additional_properties == {"id": value}


def test_a_number_is_its_digits() -> None:
    """An id that came as a number can be used like one that came as text."""
    event = read_event({"event": "appointment.confirmed", "id": 7})
    assert event.id == "7"
    assert event.to_dict()["id"] == 7


def test_values_in_every_way() -> None:
    """Events can be compared, hashed, copied, pickled and made by hand, but not changed."""
    event = read_event({**PAYLOAD, "event": "appointment.confirmed", "more": [1]})
    assert event == pickle.loads(pickle.dumps(event)) == copy.deepcopy(event)  # noqa: S301  # ours
    assert len({event, copy.copy(event)}) == 1
    others: list[WebhookEvent] = [AppointmentCancelled(id="7"), AppointmentConfirmed(id="8")]
    assert AppointmentConfirmed(id="7") not in others
    assert AppointmentConfirmed(id="7").event == "appointment.confirmed"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.id = "8"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # the test


def test_the_repr_says_little() -> None:
    """Type, event and id are shown, and nothing that may identify a patient."""
    event = read_event({**PAYLOAD, "event": "appointment.confirmed", "name": "CANARY"})
    assert repr(event) == "<AppointmentConfirmed event='appointment.confirmed' id='7'>"


def told(event: WebhookEvent) -> str:
    """What a program does with events; type checkers follow it."""
    match event:
        case AppointmentConfirmed(id=id):
            assert_type(event, AppointmentConfirmed)
            return f"confirmed {id}"
        case OtherEvent():
            assert_type(event, OtherEvent)
            return "other"
        case _:
            pass
    if isinstance(event, AppointmentCancelled):
        assert_type(event, AppointmentCancelled)
        return f"cancelled {event.id}"
    return event.event


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("appointment.confirmed", "confirmed 7"),
        ("appointment.cancelled", "cancelled 7"),
        ("moon.landed", "other"),
        ("prescription.issued", "prescription.issued"),
    ],
)
def test_types_narrow(name: str, text: str) -> None:
    """`match` and `isinstance` tell events apart."""
    assert told(read_event({**PAYLOAD, "event": name})) == text
