"""What is signed rightly and just now passes; nothing else does."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers as StarletteHeaders

from hero_async.errors import ConfigurationError, InvalidRequestError
from hero_async.secret import Secret
from hero_async.webhooks import (
    AppointmentConfirmed,
    Now,
    SigningKeys,
    WebhookRefusal,
    WebhookVerificationError,
    sign,
    verify,
    verify_delivery,
)
from hero_async.webhooks.digests import Encoding
from tests.webhooks.deliveries import BODY, KEY, NOW, OTHER_KEY, body_of, headers_of, mac

TIMESTAMP, SIGNATURE = "X-Herohealth-Timestamp", "X-Herohealth-Signature"

keys = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=16)
encodings = st.sampled_from(("hex", "base64"))
objects = st.dictionaries(st.text(), st.text() | st.integers(-9, 9) | st.none())


def reason(body: Any, headers: Any, keys: Any = KEY, **options: Any) -> WebhookRefusal:
    """Why the delivery is refused."""
    with pytest.raises(WebhookVerificationError) as caught:
        verify(body, headers, keys, **{"now": NOW, **options})
    return caught.value.reason


def pairs_of(items: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    """Pairs as ASGI has them."""
    return [(name.lower().encode(), value.encode()) for name, value in items]


def signature(text: str, timestamp: str = str(NOW)) -> dict[str, str]:
    """Headers with this signature."""
    return {TIMESTAMP: timestamp, SIGNATURE: text}


def test_a_vector_made_elsewhere() -> None:
    """A signature that OpenSSL made passes, in both encodings."""
    # printf '1764064800.{"event":"x"}' | openssl dgst -sha256 -hmac whsec-0123456789abcdef
    known = "6adaa5f06fa7006c26518d87506e1ffafe92eab462926d7b0198dba9b1c6432a"
    body, encoded = b'{"event":"x"}', base64.b64encode(bytes.fromhex(known)).decode()
    assert verify(body, signature(known), KEY, now=NOW).event == "x"
    assert verify(body, signature(encoded), KEY, now=NOW).event == "x"
    assert sign(body, KEY, timestamp=NOW) == signature(known)
    assert sign(body, KEY, timestamp=NOW, encoding="base64") == signature(encoded)


@given(body=objects, key=keys, seconds=st.integers(0, 10**11 - 1), encoding=encodings)
def test_what_is_signed_passes(body: Any, key: str, seconds: int, encoding: Encoding) -> None:
    """Any object, key, time and encoding signs and verifies, in seconds and in milliseconds."""
    raw = body_of(**body)
    headers = sign(raw, key, timestamp=seconds, encoding=encoding)
    assert verify(raw, headers, key, now=seconds).to_dict() == body
    if seconds >= 10**8:
        headers = sign(raw, key, timestamp=seconds * 1000 + 999, encoding=encoding)
        assert verify(raw, headers, key, now=seconds, tolerance=1).to_dict() == body


@given(bit=st.integers(0, 8 * len(BODY) - 1))
def test_no_flipped_bit_of_the_body_passes(bit: int) -> None:
    """A body that differs in one bit is not the one signed."""
    flipped = bytearray(BODY)
    flipped[bit // 8] ^= 1 << bit % 8
    assert reason(flipped, headers_of()) == "signature_mismatch"


@given(bit=st.integers(0, 8 * 32 - 1), encoding=encodings)
def test_no_flipped_bit_of_the_digest_passes(bit: int, encoding: str) -> None:
    """A digest that differs in one bit proves nothing."""
    digest = bytearray(bytes.fromhex(headers_of()[SIGNATURE]))
    digest[bit // 8] ^= 1 << bit % 8
    text = digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()
    assert reason(BODY, signature(text)) == "signature_mismatch"


@given(text=st.text() | st.binary())
def test_no_other_text_passes(text: str | bytes) -> None:
    """Whatever stands in the signature's place, it is a refusal and no other error."""
    assert reason(BODY, {TIMESTAMP: str(NOW), SIGNATURE: text}) == "signature_mismatch"


@given(text=st.text() | st.binary())
def test_no_other_timestamp_passes(text: str | bytes) -> None:
    """Whatever stands in the timestamp's place, it is a refusal and no other error."""
    headers = {**headers_of(), TIMESTAMP: text}
    assert reason(BODY, headers) in {"malformed_timestamp", "signature_mismatch"}


SPELLINGS: list[Callable[[bytes], str]] = [
    bytes.hex,
    lambda digest: digest.hex().upper(),
    lambda digest: base64.b64encode(digest).decode(),
    lambda digest: base64.urlsafe_b64encode(digest).decode(),
    lambda digest: base64.urlsafe_b64encode(digest).decode().rstrip("="),
]


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_each_usual_spelling_is_one_delivery(spelled: Callable[[bytes], str]) -> None:
    """Hex of any letter case, base64 and its URL-safe kind pass, as the same delivery."""
    digest = bytes.fromhex(headers_of()[SIGNATURE])
    found = verify_delivery(BODY, signature(spelled(digest)), KEY, now=NOW)
    assert found.id == verify_delivery(BODY, headers_of(), KEY, now=NOW).id
    assert digest.hex() not in found.id


BENDS: list[Callable[[str], str]] = [
    lambda text: text[:-2],
    lambda text: text + "00",
    lambda text: "sha256=" + text,
    lambda text: f" {text}",
    lambda text: base64.b64encode(text.encode()).decode(),
    lambda text: base64.b64encode(bytes.fromhex(text)).decode().swapcase(),
    lambda text: base64.b64encode(bytes.fromhex(text)).decode()[:-1] + "é",
]


@pytest.mark.parametrize("bent", BENDS)
def test_other_spellings_do_not(bent: Callable[[str], str]) -> None:
    """Truncated, prefixed, mixed or twice encoded, a digest proves nothing."""
    assert reason(BODY, signature(bent(headers_of()[SIGNATURE]))) == "signature_mismatch"


@pytest.mark.parametrize(
    ("offset", "refused"),
    [(-301, "too_old"), (-300, None), (0, None), (300, None), (301, "too_new")],
)
@pytest.mark.parametrize("factor", [1, 1000])
def test_both_directions_of_time(offset: int, refused: str | None, factor: int) -> None:
    """What was signed too long before or after now is refused, in either unit."""
    headers = headers_of(timestamp=str((NOW + offset) * factor))
    if refused is None:
        assert verify(BODY, headers, KEY, now=NOW)
    else:
        assert reason(BODY, headers) == refused


def test_a_wrong_key_is_told_nothing_of_the_time() -> None:
    """The reasons on time are for who signed rightly."""
    assert reason(BODY, headers_of(key=OTHER_KEY, timestamp="1")) == "signature_mismatch"


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "+1764064800", "-1", " 1764064800", "1764064800 ", "1_764_064_800", "1e9"),
        *("1764064800.0", "0x69258120", "٠١٢٣", "²", "\uff19", "1" * 16, "9" * 5000, "NaN", "inf"),
    ],
)
def test_a_timestamp_is_plain_digits(text: str) -> None:
    """What `int` would forgive is refused, though it be signed."""
    assert reason(BODY, headers_of(timestamp=text)) == "malformed_timestamp"


MOMENTS: list[Now] = [
    NOW,
    float(NOW),
    lambda: NOW,
    datetime.fromtimestamp(NOW, UTC),
    lambda: datetime.fromtimestamp(NOW, UTC),
]


@pytest.mark.parametrize("now", MOMENTS)
def test_now_is_injected(now: Any) -> None:
    """Seconds, an aware datetime, or what gives one."""
    assert verify(BODY, headers_of(), KEY, now=now).id == "7"


def test_now_is_now() -> None:
    """Without one it is the present."""
    assert verify(BODY, sign(BODY, KEY), KEY).id == "7"
    with pytest.raises(WebhookVerificationError, match="too_old"):
        verify(BODY, headers_of(timestamp="1000000000"), KEY)


@pytest.mark.parametrize("name", ["X-Herohealth-{}", "x-herohealth-{}", "X-HEROHEALTH-{}"])
def test_names_in_any_case(name: str) -> None:
    """Header names have no letter case."""
    found = headers_of()
    headers = {
        name.format("timestamp" if name.islower() else "TIMESTAMP"): found[TIMESTAMP],
        name.format("signature" if name.islower() else "SIGNATURE"): found[SIGNATURE],
    }
    assert verify(BODY, headers, KEY, now=NOW)


SHAPES: list[Callable[[dict[str, str]], Any]] = [
    dict,
    httpx.Headers,
    StarletteHeaders,
    lambda headers: pairs_of(headers.items()),
    lambda headers: dict(pairs_of(headers.items())),
    lambda headers: iter(headers.items()),
    lambda headers: (
        {f"HTTP_{k.upper().replace('-', '_')}": v for k, v in headers.items()}
        | {"wsgi.version": (1, 0)}
    ),
]


@pytest.mark.parametrize("kind", SHAPES)
def test_headers_of_any_framework(kind: Callable[[Any], Any]) -> None:
    """Mappings, pairs and the classes of frameworks, of str or bytes."""
    assert verify(BODY, kind(headers_of(other="x")), KEY, now=NOW)


TWICE: list[Callable[[list[tuple[str, str]]], Any]] = [
    list,
    httpx.Headers,
    lambda p: StarletteHeaders(raw=pairs_of(p)),
]


@pytest.mark.parametrize("name", [TIMESTAMP, SIGNATURE])
@pytest.mark.parametrize("kind", TWICE)
def test_a_header_given_twice(name: str, kind: Callable[[Any], Any]) -> None:
    """Twice the same is refused, since two readers might take different ones."""
    twice = [*headers_of().items(), (name.lower(), headers_of()[name])]
    assert reason(BODY, kind(twice)) == "duplicate_header"


@pytest.mark.parametrize("name", [TIMESTAMP, SIGNATURE])
def test_a_header_left_out(name: str) -> None:
    """A delivery that is not signed is refused."""
    assert reason(BODY, {k: v for k, v in headers_of().items() if k != name}) == "missing_header"


@pytest.mark.parametrize("headers", [None, 7, ["x"], {SIGNATURE: 7}, {SIGNATURE: None}])
def test_no_headers_at_all(headers: Any) -> None:
    """What can't be headers is the caller's error, not the sender's."""
    with pytest.raises(InvalidRequestError, match="headers"):
        verify(BODY, headers, KEY, now=NOW)


@pytest.mark.parametrize(
    "given",
    [
        KEY,
        KEY.encode(),
        Secret(KEY),
        [OTHER_KEY, KEY],
        (Secret(KEY), OTHER_KEY.encode()),
        SigningKeys([OTHER_KEY, KEY]),
        (each for each in (KEY, OTHER_KEY)),
    ],
)
def test_any_of_several_keys(given: Any) -> None:
    """While a key is changed, both sign."""
    assert verify(BODY, headers_of(), given, now=NOW)


@pytest.mark.parametrize(
    "bad",
    [
        *(None, "", b"", [], {}, {KEY: KEY}, "short", b"fifteen bytes..", Secret(""), 7, [KEY, ""]),
        *([KEY, "short"], [KEY, None], KEY + "\n", " " + KEY, KEY + "\ud800", [[KEY]], "\0" * 16),
    ],
)
def test_keys_that_prove_nothing(bad: Any) -> None:
    """No key, or one that is short, empty or mistyped, is refused before anything is compared."""
    for check in (lambda: verify(BODY, headers_of(), bad, now=NOW), lambda: SigningKeys(bad)):
        with pytest.raises(ConfigurationError, match="signing key"):
            check()


@pytest.mark.parametrize("body", [BODY.decode(), {"event": "x"}, None, [BODY]])
def test_a_body_that_is_not_raw(body: Any) -> None:
    """A text or a parsed body is refused, and the error says what to pass."""
    with pytest.raises(InvalidRequestError, match="raw bytes"):
        verify(body, headers_of(), KEY, now=NOW)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_any_bytes(kind: Callable[[bytes], Any]) -> None:
    """Bytes of any class will do."""
    assert isinstance(verify(kind(BODY), headers_of(), KEY, now=NOW), AppointmentConfirmed)


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"[]", b"null", b"7", b'"x"', b"{", b"{}{}", b"\xef\xbb\xbf{}", b'{"a":NaN}'),
        *(b'{"a":-Infinity}', b"\xff{}", '{"a":"é"}'.encode("latin-1"), "{}".encode("utf-16")),
        *(b"[" * 100_000, b'{"a":' * 100_000, b'{"a":' + b"9" * 10_000 + b"}"),
    ],
)
def test_what_is_no_event(body: bytes) -> None:
    """A body that is no JSON object in UTF-8 is refused, and only once its signature was proved."""
    assert reason(body, headers_of(body)) == "malformed_payload"
    assert reason(body, headers_of(body, OTHER_KEY)) == "signature_mismatch"


@pytest.mark.parametrize("tolerance", [-1, float("nan"), float("inf"), "300", None])
def test_a_tolerance_is_a_number(tolerance: Any) -> None:
    """A tolerance that would let everything pass is refused."""
    with pytest.raises(InvalidRequestError, match="tolerance"):
        verify(BODY, headers_of(), KEY, tolerance=tolerance, now=NOW)


@pytest.mark.parametrize("now", [datetime(2025, 1, 1), float("nan"), "now"])  # on purpose
def test_now_is_a_moment(now: Any) -> None:
    """A time without a zone is refused."""
    with pytest.raises(InvalidRequestError, match="now"):
        verify(BODY, headers_of(), KEY, now=now)


def test_a_delivery_is_known_by_its_signature() -> None:
    """Another time, body or key is another delivery; the window is both sides of the tolerance."""
    found = [
        verify_delivery(body, headers_of(body, key, str(at)), [KEY, OTHER_KEY], now=NOW)
        for body, key, at in [
            (BODY, KEY, NOW),
            (BODY, KEY, NOW + 1),
            (b"{}", KEY, NOW),
            (BODY, OTHER_KEY, NOW),
        ]
    ]
    assert len({each.id for each in found}) == 4
    assert {each.window for each in found} == {600}


@given(key=st.binary(min_size=16, max_size=100), body=st.binary())
def test_the_signer_agrees_with_the_rfc(key: bytes, body: bytes) -> None:
    """What `sign` makes is HMAC-SHA256 over timestamp, dot and body."""
    assert sign(body, key, timestamp="5")[SIGNATURE] == mac(key, b"5." + body).hex()


@pytest.mark.parametrize(
    ("body", "key", "options"),
    [("{}", KEY, {}), (b"{}", KEY, {"encoding": "rot13"}), (b"{}", "short", {})],
)
def test_the_signer_refuses(body: Any, key: str, options: Any) -> None:
    """Text, unknown encodings and short keys are not signed with."""
    with pytest.raises((InvalidRequestError, ConfigurationError)):
        sign(body, key, **options)
