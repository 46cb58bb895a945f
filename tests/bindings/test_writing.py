"""Writing is strict: what was passed is sent, and what could be misread is refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hero_api import encode
from hero_api.api.admin import list_admins
from hero_api.api.booking import create_appointment
from hero_api.api.episode import get_episode, list_episodes
from hero_api.api.messages import create_batch_message
from hero_api.api.task import update_task
from hero_api.errors import HeroError, InvalidRequestError
from hero_api.models import (
    AdminOrder,
    BatchMessageChannel,
    BatchRecipientByNhsNumber,
    CreateAppointmentBody,
    CreateBatchMessageBody,
    EpisodePatient,
    EpisodeStatus,
    UpdateTaskBody,
)
from hero_api.types import UNSET

from tests.bindings.answers import sent_json

AWARE = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
NAIVE = AWARE.replace(tzinfo=None)
ENDLESS: list[object] = []
ENDLESS.append(ENDLESS)


class Colour(Enum):
    """An enum of somebody else's."""

    RED = object()


def body_of(body: Any) -> object:
    """Return what is sent of a body that need not be of the documented type."""
    return sent_json(update_task.build_request("1", body=body))


def refused(
    reason: pytest.ExceptionInfo[InvalidRequestError], argument: str, hidden: str = ""
) -> None:
    """Assert that a refusal names the argument, and not the value."""
    assert reason.value.argument == argument
    assert str(reason.value).startswith(f"{argument}: ")
    assert not hidden or hidden not in repr(reason.value) + str(reason.value)


def test_nothing_is_sent_that_was_not_passed() -> None:
    """A call without arguments sends no query, no header and no body."""
    request = list_episodes.build_request()
    assert (request.query, request.headers) == ((), ())
    assert (request.content, request.content_type) == (None, None)


def test_no_field_is_sent_that_was_not_passed() -> None:
    """A body sends the fields that were passed, and no default for another."""
    assert body_of(UpdateTaskBody(assignee_id="7")) == {"assignee_id": "7"}
    assert body_of(UpdateTaskBody()) == {}


def test_none_is_null() -> None:
    """`None` in a body is sent as null."""
    assert EpisodePatient.from_dict({"email": None}).to_dict() == {"email": None}
    assert body_of({"assignee_id": None}) == {"assignee_id": None}


def test_unset_is_left_out() -> None:
    """`UNSET` is left out of a query, of a model and of a dictionary at any depth."""
    assert list_episodes.build_request(page_index=UNSET, page_size=5).query == (("page_size", "5"),)
    assert body_of(UpdateTaskBody(status=UNSET, assignee_id="7")) == {"assignee_id": "7"}
    assert body_of({"a": UNSET, "b": {"c": UNSET}}) == {"b": {}}


def test_dictionaries_are_bodies() -> None:
    """A plain dictionary with plain strings is sent like the model."""
    body = UpdateTaskBody(status=EpisodeStatus.OPEN, assignee_id="7")
    assert body_of({"status": "open", "assignee_id": "7"}) == body_of(body)


def test_strings_are_enum_values() -> None:
    """A plain string, and a value that is not listed, are sent like a member of an enum."""
    status: Any = ["open", EpisodeStatus.OPEN, EpisodeStatus("archived")]
    assert [value for _, value in list_episodes.build_request(status=status).query] == [
        "open",
        "open",
        "archived",
    ]


def test_models_inside_dictionaries() -> None:
    """Models, enums, times, dates and UUIDs are sent from inside dictionaries and tuples."""
    identity = UUID(int=5)
    body = {"a": (UpdateTaskBody(assignee_id="7"), AWARE, date(2026, 11, 24), identity)}
    assert body_of(body) == {
        "a": [{"assignee_id": "7"}, "2026-11-24T09:30:00+00:00", "2026-11-24", str(identity)]
    }


def test_models_inside_models() -> None:
    """A model inside a model is sent under the names of the API."""
    recipient = BatchRecipientByNhsNumber(nhs_number="999", dob=date(1989, 4, 11))
    body = CreateBatchMessageBody(
        name="n", channel=BatchMessageChannel.SMS, content="c", recipients=[recipient]
    )
    assert sent_json(create_batch_message.build_request(body=body)) == {
        "name": "n",
        "channel": "SMS",
        "content": "c",
        "recipients": [{"nhs_number": "999", "dob": "1989-04-11"}],
    }


def test_unknown_fields_are_sent() -> None:
    """Fields that the description does not name are sent too."""
    body = UpdateTaskBody(additional_properties={"new": AWARE})
    assert body_of(body) == {"new": "2026-11-24T09:30:00+00:00"}


def test_bodies_are_json() -> None:
    """A body is JSON in UTF-8, and says so."""
    request = update_task.build_request("1", body=UpdateTaskBody(assignee_id="é"))
    assert request.content == '{"assignee_id":"é"}'.encode()
    assert request.content_type == "application/json"


def test_arrays_are_repeated() -> None:
    """An array is sent as one pair an item, in order, under the name with brackets."""
    request = list_episodes.build_request(assignee_id=["2", "1"], page_size=5)
    assert request.query == (("page_size", "5"), ("assignee_id[]", "2"), ("assignee_id[]", "1"))


def test_other_collections_are_arrays() -> None:
    """Tuples and generators are sent like lists, and one string like a list of it."""
    tuples: Any = ("1", "2")
    generator: Any = (text for text in tuples)
    single: Any = "12"
    expected = (("assignee_id[]", "1"), ("assignee_id[]", "2"))
    assert list_episodes.build_request(assignee_id=tuples).query == expected
    assert list_episodes.build_request(assignee_id=generator).query == expected
    assert list_episodes.build_request(assignee_id=single).query == (("assignee_id[]", "12"),)


@pytest.mark.parametrize(("value", "text"), [(True, "true"), (False, "false")])
def test_booleans_are_words(value: bool, text: str) -> None:
    """A boolean is sent as true or false in a query, and false is sent like true."""
    request = list_admins.build_request(order_descending=value)
    assert request.query == (("order_descending", text),)


def test_nought_and_nothing_are_sent() -> None:
    """Nought and the empty string are values, and are sent."""
    assert list_admins.build_request(page_index="").query == (("page_index", ""),)
    assert list_episodes.build_request(page_index=0).query == (("page_index", "0"),)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (AWARE, "2026-11-24T09:30:00+00:00"),
        (date(2026, 11, 24), "2026-11-24"),
        (UUID(int=5), str(UUID(int=5))),
        (AdminOrder.FIRST_NAME, "first_name"),
        (1.5, "1.5"),
    ],
)
def test_query_values(value: object, text: str) -> None:
    """Times, dates, UUIDs, enums and numbers have their text in a query."""
    assert encode.query([("q", value)]) == (("q", text),)


@pytest.mark.parametrize(
    "value",
    [None, [], (), {}, {"a": 1}, b"x", [None], [[]], NAIVE, [NAIVE], float("nan"), float("inf")],
    ids=repr,
)
def test_bad_query_values_are_refused(value: Any) -> None:
    """What would mean no filter, or another one, is refused, and the argument is named."""
    with pytest.raises(InvalidRequestError) as raised:
        list_admins.build_request(page_index=value)
    refused(raised, "page_index")


@pytest.mark.parametrize("value", [None, []])
def test_empty_filters_are_refused(value: Any) -> None:
    """An empty list and `None` are refused for a filter: they would match all records."""
    with pytest.raises(InvalidRequestError) as raised:
        list_episodes.build_request(status=value)
    refused(raised, "status[]")


BAD_SEGMENTS: list[object] = [
    *("", ".", "..", "...", "a/b", "a\\b", "%2e", "%2E%2E", "a?b", "a#b", "a\r\nb", "a\nb"),
    *("\x00", "  ", " a", "a ", "a\tb", "a\u00a0b", "a\u200bb", "\ud800"),
    *(None, True, False, 1.5, ["1"], b"1", UNSET),
]


@pytest.mark.parametrize("value", BAD_SEGMENTS, ids=ascii)
def test_bad_path_segments_are_refused(value: Any) -> None:
    """What would reach another path is refused, and the argument is named, not the value."""
    with pytest.raises(InvalidRequestError) as raised:
        get_episode.build_request(value)
    refused(raised, "id")


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("12", "12"),
        (12, "12"),
        ("a.b", "a.b"),
        ("..a", "..a"),
        ("a:b+c&d=e", "a%3Ab%2Bc%26d%3De"),
        ("{id}", "%7Bid%7D"),
        ("é", "%C3%A9"),
        (EpisodeStatus.OPEN, "open"),
    ],
)
def test_path_segments(value: Any, segment: str) -> None:
    """Any other string or integer is exactly one segment of the path, percent-encoded."""
    assert get_episode.build_request(value).path == f"/v1/episodes/{segment}"


@pytest.mark.parametrize("value", [NAIVE, object(), b"x", {1, 2}, Decimal(1), Colour.RED, [UNSET]])
def test_bad_fields_are_refused(value: Any) -> None:
    """A field that JSON can't hold, or without a timezone, is refused, and is named."""
    with pytest.raises(InvalidRequestError) as raised:
        body_of({"outer": [{"inner": value}]})
    refused(raised, "body.outer.inner")


def test_naive_times_of_models_are_refused() -> None:
    """A time without a timezone is refused in a model too, and the field is named."""
    body = CreateAppointmentBody.from_dict({})
    body.start_time = NAIVE
    with pytest.raises(InvalidRequestError) as raised:
        create_appointment.build_request(body=body)
    refused(raised, "start_time")


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), [float("-inf")], "\ud800", {"\ud800": 1}, ENDLESS],
    ids=ascii,
)
def test_bad_bodies_are_refused(value: object) -> None:
    """A body that is not JSON is refused, and nothing of it hangs on the error."""
    with pytest.raises(InvalidRequestError) as raised:
        body_of({"a": value})
    refused(raised, "body")
    assert raised.value.__context__ is None


@pytest.mark.parametrize("value", ["a\r\nb", "é", "a\x00", None, [1], NAIVE, float("nan")])
def test_bad_headers_are_refused(value: object) -> None:
    """What a header can't carry is refused, and the header is named."""
    with pytest.raises(InvalidRequestError) as raised:
        encode.headers([("x-thing", value)])
    refused(raised, "x-thing")


def test_headers() -> None:
    """Header parameters that were given are sent as text."""
    pairs = [("x-a", UNSET), ("x-b", True), ("x-c", "c")]
    assert encode.headers(pairs) == (("x-b", "true"), ("x-c", "c"))


def test_refusals_tell_no_value() -> None:
    """A refusal shows nothing of the value that was refused."""
    with pytest.raises(InvalidRequestError) as raised:
        get_episode.build_request("943 476 5919")
    refused(raised, "id", hidden="5919")


def test_refusals_are_value_errors() -> None:
    """A refusal can be caught as a ValueError and as an error of the bindings."""
    assert issubclass(InvalidRequestError, ValueError)
    assert issubclass(InvalidRequestError, HeroError)


def test_any_mapping_is_an_object() -> None:
    """A mapping that is no dictionary is sent as an object, its keys as text."""
    body: Mapping[object, object] = MappingProxyType({1: "a"})
    assert body_of(body) == {"1": "a"}
