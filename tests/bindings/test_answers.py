"""Successful answers are read; others raise errors that hold nothing of the body."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hero_api import answer, decode
from hero_api.api.episode import get_episode, list_episodes, update_episode
from hero_api.api.messages import list_batch_messages
from hero_api.errors import DecodeError, HeroError, UnexpectedStatus
from hero_api.models import BatchMessage, BatchMessagePage, EpisodePage, UpdateEpisodeResult
from hero_api.wire import RawResponse

from tests.bindings.answers import answered, answered_json

PRIVATE = "9434765919"

BODIES = {
    "empty": b"",
    "blank": b"  ",
    "html": f"<html>{PRIVATE}</html>".encode(),
    "text": PRIVATE.encode() + b" x",
    "array": f'["{PRIVATE}"]'.encode(),
    "string": f'"{PRIVATE}"'.encode(),
    "number": PRIVATE.encode(),
    "null": b"null",
    "cut": f'{{"id": "{PRIVATE}"'.encode(),
    "not utf-8": b'{"id": "\xff' + PRIVATE.encode() + b'"}',
    "nested": b"[" * 100_000 + PRIVATE.encode(),
    "nested objects": b'{"a":' * 100_000 + PRIVATE.encode(),
    "digits": b'{"id": ' + PRIVATE.encode() * 1_000 + b"}",
}


def telling(error: BaseException) -> str:
    """Return all that an error shows of itself, and what hangs on it."""
    return repr((str(error), error.args, vars(error), error.__context__, error.__cause__))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
@pytest.mark.parametrize(
    "parse",
    [get_episode.parse_response, list_batch_messages.parse_response],
    ids=["object", "union"],
)
def test_unreadable_bodies(parse: Callable[[RawResponse], object], body: bytes) -> None:
    """A body that is no JSON object is a DecodeError that holds nothing of the body."""
    with pytest.raises(DecodeError) as raised:
        parse(answered(body))
    assert PRIVATE not in telling(raised.value)
    assert (raised.value.__context__, raised.value.__cause__) == (None, None)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (BODIES["empty"], "has no body"),
        (BODIES["html"], "is not JSON"),
        (BODIES["array"], "is JSON, but not an object"),
    ],
)
def test_the_reason_is_told(body: bytes, reason: str) -> None:
    """A DecodeError tells the operation and what was wrong."""
    with pytest.raises(DecodeError) as raised:
        get_episode.parse_response(answered(body))
    assert str(raised.value) == f"get_episode: the answer {reason}"
    assert (raised.value.operation, raised.value.reason) == ("get_episode", reason)


@pytest.mark.parametrize("body", [b"{}", b'"x"', b"null", b"", b"x"])
def test_arrays(body: bytes) -> None:
    """An array is read by its items, and anything else is a DecodeError."""
    read = decode.items(decode.text)
    assert answer.json_array(answered(b"[1]"), "op", read) == ["1"]
    with pytest.raises(DecodeError):
        answer.json_array(answered(body), "op", read)


@pytest.mark.parametrize("body", [b"", b"x", b"\xff"])
def test_any_value(body: bytes) -> None:
    """Any JSON value is read where the description says no more, and nothing else is."""
    assert answer.json_value(answered(b"null"), "op", decode.anything) is None
    with pytest.raises(DecodeError):
        answer.json_value(answered(body), "op", decode.anything)


def test_text() -> None:
    """Text is read as UTF-8, and other bytes are a DecodeError without them."""
    assert answer.text(answered("é".encode()), "op") == "é"
    with pytest.raises(DecodeError, match="is not UTF-8") as raised:
        answer.text(answered(PRIVATE.encode() + b"\xff"), "op")
    assert PRIVATE not in telling(raised.value)
    assert raised.value.__context__ is None


@pytest.mark.parametrize("status", [100, 199, 204 + 96, 302, 304, 400, 404, 422, 500, 520, 599])
def test_other_statuses(status: int) -> None:
    """A status that is not 2xx, a made-up one too, is an UnexpectedStatus without the body."""
    with pytest.raises(UnexpectedStatus) as raised:
        get_episode.parse_response(answered(f'{{"id": "{PRIVATE}"}}'.encode(), status))
    assert str(raised.value) == f"get_episode: status {status}"
    assert PRIVATE not in telling(raised.value)


@pytest.mark.parametrize("status", [200, 201, 206, 299])
def test_every_success_is_read(status: int) -> None:
    """A success that is not documented is read like the one that is."""
    assert get_episode.parse_response(answered_json({"id": "1"}, status)).id == "1"


def test_an_empty_success_of_another_status_is_told() -> None:
    """A success without the documented body is an error, not an empty record."""
    with pytest.raises(DecodeError, match="has no body"):
        get_episode.parse_response(answered(b"", 204))


@pytest.mark.parametrize("body", [b"", b"{}"])
def test_open_objects_may_be_missing(body: bytes) -> None:
    """Where no field is documented, no body is read as an empty object."""
    assert update_episode.parse_response(answered(body)) == UpdateEpisodeResult()


def test_open_objects_keep_fields() -> None:
    """Where no field is documented, all that come are kept."""
    assert update_episode.parse_response(answered_json({"a": 1})).to_dict() == {"a": 1}


@pytest.mark.parametrize("body", [b"[]", b"null", b"x", b" "])
def test_open_objects_are_objects(body: bytes) -> None:
    """Where no field is documented, a body that is no object is a DecodeError all the same."""
    with pytest.raises(DecodeError):
        update_episode.parse_response(answered(body))


def test_pages_are_read() -> None:
    """A page is read with its records and count."""
    page = list_episodes.parse_response(answered_json({"data": [{"id": 1}], "count": "1"}))
    assert isinstance(page, EpisodePage)
    assert ([record.id for record in page.data], page.count) == (["1"], 1)


def test_unions_are_read() -> None:
    """Of two documented shapes the answer is read as the one that fits."""
    found = list_batch_messages.parse_response(answered_json({"data": [], "count": 0}))
    assert type(found) is BatchMessagePage
    found = list_batch_messages.parse_response(answered_json({"id": "1", "name": "x"}))
    assert type(found) is BatchMessage


def test_one_root() -> None:
    """Every error of the bindings can be caught by their root."""
    assert issubclass(DecodeError, HeroError)
    assert issubclass(DecodeError, ValueError)
    assert issubclass(UnexpectedStatus, HeroError)
