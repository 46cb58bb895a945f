"""Reading is lenient: what does not fit is kept, and nothing is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hero_api import decode
from hero_api.models import (
    BatchMessage,
    BatchMessagePage,
    Episode,
    EpisodePage,
    EpisodePatient,
    PatientV1,
    Slot,
)
from hero_api.types import UNSET

ROME = timezone(timedelta(hours=1))


def test_missing_fields_are_unset() -> None:
    """A field that the answer lacks is `UNSET`, also one that the description requires."""
    episode = Episode.from_dict({"id": "1"})
    missing = (getattr(episode, name) for name in ("status", "patient", "tasks"))
    assert all(value is UNSET for value in missing)


def test_null_is_none() -> None:
    """Null is `None`, whatever the field's type."""
    nulls = Episode.from_dict(dict.fromkeys(Episode.WIRE))
    assert [getattr(nulls, name) for name in Episode.WIRE.values()] == [None] * len(Episode.WIRE)


def test_missing_and_null_are_written_again() -> None:
    """What was missing stays missing and what was null stays null."""
    given = {"id": "1", "patient": None}
    assert Episode.from_dict(given).to_dict() == given


def test_unknown_fields_are_kept() -> None:
    """Fields that the description does not name are kept, and written again as they came."""
    given = {"id": "1", "new": {"a": [1, None]}}
    episode = Episode.from_dict(given)
    assert episode.additional_properties == {"new": {"a": [1, None]}}
    assert episode["new"] == {"a": [1, None]}
    assert episode.to_dict() == given


def test_unknown_fields_can_be_changed() -> None:
    """Fields without an attribute are set, listed and taken out like those of a dictionary."""
    episode = Episode.from_dict({})
    episode["a"], episode["b"] = 1, 2
    del episode["a"]
    assert (episode.additional_keys, "a" in episode, "b" in episode) == (["b"], False, True)
    assert episode.to_dict() == {"b": 2}


@pytest.mark.parametrize("value", [7, "7"])
def test_ids_are_text(value: object) -> None:
    """An id that comes as a number is the text of its digits."""
    assert Episode.from_dict({"id": value}).id == "7"


@pytest.mark.parametrize(
    ("decoder", "value", "expected"),
    [
        (decode.integer, "7", 7),
        (decode.integer, 7.0, 7),
        (decode.number, "1.5", 1.5),
        (decode.number, 2, 2),
        (decode.boolean, "true", True),
        (decode.boolean, "false", False),
        (decode.uuid, "12345678-1234-5678-1234-567812345678", UUID("12345678" + "12345678" * 3)),
    ],
)
def test_texts_of_values_are_read(decoder: decode.Decoder, value: Any, expected: Any) -> None:
    """A value that comes as its text, or as another kind of number, is read as itself."""
    found = decoder(value)
    if isinstance(expected, UUID):
        assert found == UUID(value)
        return
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize(
    ("decoder", "value"),
    [
        (decode.text, True),
        (decode.text, 1.5),
        (decode.text, {"a": 1}),
        (decode.integer, "seven"),
        (decode.integer, 7.5),
        (decode.integer, float("inf")),
        (decode.integer, True),
        (decode.integer, [7]),
        (decode.number, "a lot"),
        (decode.number, {"a": 1}),
        (decode.boolean, "yes"),
        (decode.boolean, 1),
        (decode.moment, "yesterday"),
        (decode.moment, 1700000000),
        (decode.moment, ""),
        (decode.day, "11/04/1989"),
        (decode.day, "1989-13-45"),
        (decode.day, 19890411),
        (decode.uuid, "x"),
        (decode.uuid, 5),
        (decode.items(decode.text), "abc"),
        (decode.items(decode.text), {"a": 1}),
        (decode.union(Episode), "text"),
        (decode.union(Episode), [1]),
    ],
)
def test_other_values_are_kept(decoder: decode.Decoder, value: object) -> None:
    """What does not fit is given back as it came, and nothing is raised."""
    assert decoder(value) is value


@pytest.mark.parametrize("value", [None, UNSET])
@pytest.mark.parametrize(
    "decoder",
    [
        decode.anything,
        decode.text,
        decode.integer,
        decode.number,
        decode.boolean,
        decode.moment,
        decode.day,
        decode.uuid,
        decode.items(decode.text),
        decode.union(Episode),
        Episode.decode,
    ],
)
def test_null_and_unset_pass(decoder: decode.Decoder, value: object) -> None:
    """Null and `UNSET` pass through every decoder."""
    assert decoder(value) is value


def test_wrong_types_are_kept_by_models() -> None:
    """A model keeps values of wrong types at any depth and writes them again."""
    given = {"id": {"a": 1}, "status": 5, "patient": "gone", "tasks": {}, "assignees": [1, "x"]}
    assert Episode.from_dict(given).to_dict() == given


def test_null_items_are_kept() -> None:
    """An item of an array that is null is `None`, and its neighbours are read."""
    episode = Episode.from_dict({"assignees": [None, {"id": 1}]})
    assert isinstance(episode.assignees, list)
    assert episode.assignees[0] is None
    assert episode.assignees[1].id == "1"
    assert episode.assignees[1].to_dict() == {"id": 1}


@pytest.mark.parametrize(
    "value", ["1989-04-11", "1989-04-11T00:00:00Z", "1989-04-11T00:00:00.000+01:00"]
)
@pytest.mark.parametrize("model", [PatientV1, EpisodePatient])
def test_dates_of_birth(model: type[PatientV1 | EpisodePatient], value: str) -> None:
    """A date of birth is a date, also if it comes as a midnight, of whatever timezone."""
    assert type(model.from_dict({"dob": value}).dob) is date
    assert model.from_dict({"dob": value}).to_dict() == {"dob": "1989-04-11"}


@pytest.mark.parametrize("value", ["1989-04-10T23:00:00Z", "1989-04-11T12:00:00"])
def test_shifted_dates_of_birth_are_kept(value: str) -> None:
    """A date of birth with a time of day is kept as text: to cut it could change the day."""
    assert PatientV1.from_dict({"dob": value}).to_dict() == {"dob": value}
    assert PatientV1.from_dict({"dob": value}).dob == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11-24T09:30:00Z", datetime(2026, 11, 24, 9, 30, tzinfo=UTC)),
        ("2026-11-24T09:30:00.123Z", datetime(2026, 11, 24, 9, 30, 0, 123000, tzinfo=UTC)),
        ("2026-11-24T09:30:00", datetime(2026, 11, 24, 9, 30, tzinfo=UTC)),
        ("2026-11-24T09:30:00+01:00", datetime(2026, 11, 24, 9, 30, tzinfo=ROME)),
    ],
)
def test_times_are_aware(value: str, expected: datetime) -> None:
    """A time knows its timezone, and one without any is UTC."""
    start = Slot.from_dict({"start_time": value}).start_time
    assert isinstance(start, datetime)
    assert (start, start.utcoffset()) == (expected, expected.utcoffset())


def test_unions_pick_the_model_with_its_required_fields() -> None:
    """Of several shapes an object is the one whose required fields are all there."""
    read = decode.union(BatchMessage, BatchMessagePage)
    page: dict[str, object] = {"data": [], "count": 0, "id": "1", "name": "x", "status": "y"}
    assert type(read(page)) is BatchMessagePage
    message = dict.fromkeys(["id", "name", "status", "channel", "content"], "x")
    assert type(read(message)) is BatchMessage


def test_unions_pick_the_model_with_most_fields() -> None:
    """If no shape, or each, has its required fields, the one that knows most fields is taken."""
    read = decode.union(BatchMessagePage, BatchMessage)
    assert type(read({"id": 1, "name": "x", "count": 1})) is BatchMessage
    assert type(read({"count": 1, "more": 2})) is BatchMessagePage


def test_unions_read_arrays() -> None:
    """A union of objects and an array reads the array's items."""
    read = decode.union(Episode, array=decode.items(decode.text))
    assert read([1, "a"]) == ["1", "a"]


def test_an_odd_record_spoils_nothing() -> None:
    """A page with records that do not fit keeps all of them, in order."""
    given = [{"id": "1"}, "odd", None, {"id": ["odd"], "tasks": 5}, {"id": "2"}]
    page = EpisodePage.from_dict({"data": given, "count": 5})
    assert page.to_dict() == {"data": given, "count": 5}
    assert [type(record) for record in page.data] == [Episode, str, type(None), Episode, Episode]
