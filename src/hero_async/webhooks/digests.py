"""The signature itself: HMAC-SHA256 over "{timestamp}.{raw body}" (/pages/api/webhooks/security).

The guide does not say how the digest is written, so each usual spelling counts.
"""

from __future__ import annotations

import hmac
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final, Literal

TIMESTAMP_HEADER: Final = "X-Herohealth-Timestamp"
SIGNATURE_HEADER: Final = "X-Herohealth-Signature"

Encoding = Literal["hex", "base64"]


def digest(key: bytes, timestamp: bytes, body: bytes) -> bytes:
    """The 32 bytes that prove timestamp and body."""
    signed = hmac.new(key, digestmod="sha256")
    signed.update(timestamp)
    signed.update(b".")
    signed.update(body)
    return signed.digest()


def spelled(proof: bytes, encoding: Encoding) -> str:
    """The digest as text for a header."""
    return proof.hex() if encoding == "hex" else b64encode(proof).decode()


def proof_of(
    signature: bytes, keys: Iterable[bytes], timestamp: bytes, body: bytes
) -> bytes | None:
    """The digest that the signature spells, under one of the keys; None if it spells none.

    Every key is tried, so that the time taken does not tell which one it was.
    """
    found = None
    for key in keys:
        proof = digest(key, timestamp, body)
        if _spells(signature, proof):
            found = proof
    return found


def fingerprint(proof: bytes) -> str:
    """A name for a delivery: the same for each spelling of its signature, and no signature."""
    return sha256(b"hero-async delivery\0" + proof).hexdigest()


def _spells(signature: bytes, proof: bytes) -> bool:
    """Whether it is this digest in hex of any letter case, or in base64.

    Compared as bytes: a text with other than ASCII in it would be an error, not a refusal. The
    URL-safe alphabet is a usual one too, and Node writes it without padding.
    """
    urlsafe = urlsafe_b64encode(proof)
    is_hex = hmac.compare_digest(signature.lower(), proof.hex().encode())
    others = (b64encode(proof), urlsafe, urlsafe.rstrip(b"="))
    return any([is_hex, *(hmac.compare_digest(signature, other) for other in others)])
