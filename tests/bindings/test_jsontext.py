"""Whether orjson is installed makes no difference to what is read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hero_api import jsontext
from hypothesis import given
from hypothesis import strategies as st

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters())
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner),
    max_leaves=20,
)
_SCRAPS = st.sampled_from(
    [
        *("{", "}", "[", "]", ",", ":", '"a"', '"', "1", "-0", "-", "1e400", "1E5", ".5", "0.10"),
        *("NaN", "Infinity", '"\\ud800"', '"\\u00e9"', "9" * 18, "9" * 19, " ", "\x00"),
        "18446744073709551616",
    ]
)


def outcome(read: Any, content: bytes) -> str:
    """What is read, types and order included, or that it is refused."""
    try:
        return repr(read(content))
    except ValueError:
        return "refused"


def test_orjson_is_what_is_tested() -> None:
    """The development environment has it."""
    assert vars(jsontext)["_fast"] is not None


@given(_VALUES, st.booleans())
def test_what_json_writes_is_read_alike(value: Any, ascii_only: bool) -> None:
    """Any value, big integers, NaN and lone surrogates included."""
    content = json.dumps(value, ensure_ascii=ascii_only).encode(errors="surrogatepass")
    assert outcome(jsontext.loads, content) == outcome(json.loads, content)


@given(st.lists(_SCRAPS).map("".join))
def test_scraps_are_read_alike(text: str) -> None:
    """Half-valid text is taken or refused by both, and to the same effect."""
    content = text.encode()
    assert outcome(jsontext.loads, content) == outcome(json.loads, content)


@given(st.binary())
def test_bytes_are_read_alike(content: bytes) -> None:
    """So is whatever is no text."""
    assert outcome(jsontext.loads, content) == outcome(json.loads, content)


@pytest.mark.parametrize(
    "content",
    [
        b'{"a": 1, "b": 2, "a": 3}',
        b'{"id": 12345678901234567890123}',
        b'{"id": -9223372036854775809}',
        b"18446744073709551615",
        b"\xef\xbb\xbf{}",
        '{"a": "é"}'.encode("utf-16"),
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b"1e400",
        b"-0",
        b"-0.0",
        b"0.1e-7",
        b"12345678901234567.8",
        b"",
        b"[" * 500 + b"]" * 500,
    ],
)
def test_corners_are_read_alike(content: bytes) -> None:
    """Duplicate keys, big integers, other encodings, broken ones, depth."""
    assert outcome(jsontext.loads, content) == outcome(json.loads, content)


def test_without_orjson_json_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra."""
    monkeypatch.setattr(jsontext, "_fast", None)
    assert jsontext.loads(b'{"a": [1]}') == {"a": [1]}
