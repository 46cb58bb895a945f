"""What a webhook's signing key must be: the same to subscribe with as to verify by."""

from __future__ import annotations

from typing import Final

from hero_async.secret import Secret

# 128 bits. What can be guessed offline, from one delivery, proves nothing (RFC 2104, section 3,
# discourages keys shorter than the digest's 32 bytes; NIST SP 800-131A forbids less than 14).
LEAST_BYTES: Final = 16


def key_bytes(key: object) -> bytes | None:
    """The key as it signs; None if it can't be one. Given back, since frames would hold it."""
    text = key.reveal() if isinstance(key, Secret) else key
    if isinstance(text, str):  # what is printable has no lone surrogates, and can be encoded
        plain = text.encode() if text == text.strip() and text.isprintable() else b""
    else:
        plain = text if isinstance(text, bytes) else b""
    return plain if len(plain) >= LEAST_BYTES else None
