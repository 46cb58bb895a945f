"""Deliveries as Hero would make them, and their signatures by other means than the SDK's own."""

from __future__ import annotations

import json
from hashlib import sha256

KEY = "whsec-0123456789abcdef"
OTHER_KEY = "whsec-fedcba9876543210"
NOW = 1_764_064_800
BODY = b'{"object":"Appointment","id":"7","practice_group_id":"1","event":"appointment.confirmed"}'


def body_of(**payload: object) -> bytes:
    """A body as Hero writes it: compact JSON."""
    return json.dumps(payload, separators=(",", ":")).encode()


def mac(key: bytes, message: bytes) -> bytes:
    """HMAC-SHA256 spelled out from RFC 2104, with no part of Python's `hmac`."""
    block = (sha256(key).digest() if len(key) > 64 else key).ljust(64, b"\0")
    inner = sha256(bytes(byte ^ 0x36 for byte in block) + message).digest()
    return sha256(bytes(byte ^ 0x5C for byte in block) + inner).digest()


def headers_of(
    body: bytes = BODY, key: str = KEY, timestamp: str = str(NOW), **others: str
) -> dict[str, str]:
    """The headers of a delivery that is signed rightly."""
    signature = mac(key.encode(), timestamp.encode() + b"." + body).hex()
    return {"X-Herohealth-Timestamp": timestamp, "X-Herohealth-Signature": signature, **others}
