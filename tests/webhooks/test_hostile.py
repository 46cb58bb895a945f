"""Hostile requests to a served application: refused with the right status, and nothing is told."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Generator
from typing import TypeAlias

import pytest

from tests.webhooks.deliveries import BODY, KEY, NOW, OTHER_KEY, body_of, headers_of
from tests.webhooks.served import Service, chunked, request, served

TIMESTAMP, SIGNATURE = "X-Herohealth-Timestamp", "X-Herohealth-Signature"
GOOD = headers_of()
DIGEST = bytes.fromhex(GOOD[SIGNATURE])
WRONG_KEY = "whsec-not-of-this-house"
MARKED = body_of(event="appointment.confirmed", id="7", name="CANARY")
TEN_MB = b'{"name":"' + b"CANARY" * 1_700_000 + b'"}'
CHUNKED = ("Transfer-Encoding", "chunked")

Case: TypeAlias = tuple[str, int, bytes]


def forged(signature: str | bytes) -> bytes:
    """The good delivery with this signature."""
    return request(BODY, (TIMESTAMP, str(NOW)), (SIGNATURE, signature))


def signed(body: bytes) -> bytes:
    """This body, signed rightly."""
    return request(body, headers_of(body))


def at(timestamp: str) -> bytes:
    """A delivery of this time, signed rightly."""
    return request(MARKED, headers_of(MARKED, timestamp=timestamp))


CASES: list[Case] = [
    ("wrong key", 401, request(MARKED, headers_of(MARKED, WRONG_KEY))),
    ("old", 401, at(str(NOW - 301))),
    ("old, in ms", 401, at(str((NOW - 301) * 1000))),
    ("future", 401, at(str(NOW + 301))),
    ("future, in ms", 401, at(str((NOW + 301) * 1000))),
    ("another time than signed", 401, request(BODY, GOOD | {TIMESTAMP: str(NOW + 1)})),
    ("body reordered", 401, request(json.dumps(json.loads(BODY), sort_keys=True).encode(), GOOD)),
    ("body spaced out", 401, request(json.dumps(json.loads(BODY)).encode(), GOOD)),
    ("body cut short", 401, request(BODY[:-1], GOOD)),
    ("body with a line end", 401, request(BODY + b"\n", GOOD)),
    ("signature of another body", 401, request(MARKED, GOOD)),
    ("empty body", 401, request(b"", GOOD)),
    ("empty signature", 401, forged("")),
    ("signature with other than ASCII", 401, forged("é" * 32)),
    ("signature with raw bytes", 401, forged(b"\xff\xfe" * 32)),
    ("digest truncated", 401, forged(GOOD[SIGNATURE][:-2])),
    ("digest of half a byte less", 401, forged(GOOD[SIGNATURE][:-1])),
    ("digest lengthened", 401, forged(GOOD[SIGNATURE] + "00")),
    ("hex in base64", 401, forged(base64.b64encode(GOOD[SIGNATURE].encode()))),
    ("base64 of another letter case", 401, forged(base64.b64encode(DIGEST).lower())),
    ("base32", 401, forged(base64.b32encode(DIGEST))),
    ("prefixed digest", 401, forged("sha256=" + GOOD[SIGNATURE])),
    ("several digests", 401, forged(f"{GOOD[SIGNATURE]},{GOOD[SIGNATURE]}")),
    ("huge signature", 401, forged("a" * 30_000)),
    ("signature twice", 401, request(BODY, GOOD, (SIGNATURE.lower(), GOOD[SIGNATURE]))),
    ("timestamp twice", 401, request(BODY, GOOD, (TIMESTAMP, str(NOW)))),
    ("two signatures, one right", 401, request(BODY, (SIGNATURE, "00" * 32), GOOD)),
    ("no headers", 401, request(MARKED)),
    ("no signature", 401, request(MARKED, (TIMESTAMP, str(NOW)))),
    ("no timestamp", 401, request(BODY, (SIGNATURE, GOOD[SIGNATURE]))),
    *(
        (f"timestamp {text[:20]!r}", 401, at(text))
        for text in [
            *("", f"+{NOW}", f"-{NOW}", "1_764_064_800", "1.7640648e9", "1e3", f"{NOW}.0", "0x1"),
            *("9" * 16, "9" * 6000, "NaN", "now", f"{NOW} {NOW}", "٠١٢٣"),
        ]
    ),
    ("GET", 405, request(b"", GOOD, method="GET")),
    ("HEAD", 405, request(b"", GOOD, method="HEAD")),
    ("PUT", 405, request(BODY, GOOD, method="PUT")),
    ("OPTIONS", 405, request(b"", method="OPTIONS")),
    ("signed array", 400, signed(b'["CANARY"]')),
    ("signed text", 400, signed(b'"CANARY"')),
    ("signed null", 400, signed(b"null")),
    ("signed nothing", 400, signed(b"")),
    ("signed form", 400, signed(b"event=appointment.confirmed&name=CANARY")),
    ("signed deep JSON", 400, signed(b'{"CANARY":' * 100_000)),
    ("signed deep arrays", 400, signed(b"[" * 500_000 + b"]" * 500_000)),
    ("signed invalid UTF-8", 400, signed(b'{"name":"CANARY\xff"}')),
    ("signed UTF-16", 400, signed('{"name":"CANARY"}'.encode("utf-16"))),
    ("signed NaN", 400, signed(b'{"name":"CANARY","age":NaN}')),
    ("signed huge number", 400, signed(b'{"age":' + b"9" * 100_000 + b"}")),
    ("10 MB, signed", 413, signed(TEN_MB)),
    (
        "10 MB in chunks, signed",
        413,
        request(chunked(TEN_MB), headers_of(TEN_MB), CHUNKED, length=-1),
    ),
    ("10 MB announced, never sent", 413, request(b"", GOOD, length=10_000_000)),
    ("an impossible length", 413, request(b"", GOOD, length=10**19)),
    ("one byte too much", 413, request(b" " * 1_048_577, GOOD)),
]


@pytest.fixture(scope="module")
def running() -> Generator[Service]:
    """A service that runs for all tests here."""
    with served(Service()) as service:
        yield service


@pytest.fixture
def service(running: Service, caplog: pytest.LogCaptureFixture) -> Service:
    """The service, with nothing handled, and every logger at DEBUG."""
    caplog.set_level(logging.DEBUG)
    running.handled.clear()
    return running


def assert_silent(text: str) -> None:
    """Fail if a body, a key or a signature shows."""
    for hidden in ("CANARY", "Appointment", KEY, OTHER_KEY, WRONG_KEY, GOOD[SIGNATURE][:16]):
        assert hidden not in text


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """All that was logged, with what stands behind it."""
    return "\n".join(f"{caplog.handler.format(record)} {vars(record)}" for record in caplog.records)


@pytest.mark.parametrize(
    ("status", "sent"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_it_is_refused(
    service: Service, caplog: pytest.LogCaptureFixture, status: int, sent: bytes
) -> None:
    """The status is right, nothing is handled, and neither logs nor answer repeat anything."""
    answer = service.answer(sent)
    assert int(answer.split(b" ", 2)[1]) == status
    assert service.handled == []
    assert_silent(answer.decode("latin-1"))
    assert_silent(logged(caplog))


def test_logs_are_looked_at(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    """The tests above would see what uvicorn writes, and a failure would be in it."""
    service.status(request(b"", method="GET"))
    assert "uvicorn.access" in {record.name for record in caplog.records}


def test_a_replay(service: Service) -> None:
    """A delivery that comes again is not handled again, however its signature is spelled.

    The answer is a success: a sender that missed the first one would deliver anew otherwise,
    signed anew, and that would be handled.
    """
    body = body_of(event="appointment.confirmed", id="replayed")
    good = headers_of(body)
    spelled = good | {SIGNATURE: base64.b64encode(bytes.fromhex(good[SIGNATURE])).decode()}
    upper = good | {SIGNATURE: good[SIGNATURE].upper()}
    statuses = [service.status(request(body, each)) for each in (good, good, spelled, upper)]
    assert statuses == [204, 204, 204, 204]
    assert [event.id for event in service.handled] == ["replayed"]


@pytest.mark.parametrize("key", [KEY, OTHER_KEY])
def test_after_all_that_it_still_works(service: Service, key: str) -> None:
    """A good delivery is handled, in one piece or in chunks, by the old key or the new."""
    for kind in ("whole", "chunked"):
        body = body_of(event="appointment.confirmed", id=f"{kind} {key}")
        headers = headers_of(body, key)
        sent = (
            request(body, headers)
            if kind == "whole"
            else request(chunked(body, 7), headers, CHUNKED, length=-1)
        )
        assert service.status(sent) == 204
    assert len(service.handled) == 2


def test_the_reason_is_told(service: Service) -> None:
    """An answer's body is the name of the reason, which helps who set it up wrongly."""
    answer = service.answer(request(BODY, headers_of(key=WRONG_KEY)))
    assert answer.endswith(b"\r\n\r\nsignature_mismatch")
    assert b"www-authenticate: " in answer.lower()
    assert b"allow: POST" in service.answer(request(b"", method="GET"))
