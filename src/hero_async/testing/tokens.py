"""Access tokens that look like Hero's: JWTs good for half an hour."""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

_LIFETIME: Final = 30 * 60


def _encode(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def _encode_json(part: Mapping[str, object]) -> bytes:
    return _encode(json.dumps(part, separators=(",", ":")).encode())


@frozen
class TokenMint:
    """Signs with a key that nobody else ever has, so that no token is good anywhere."""

    _key: bytes = field(init=False, factory=lambda: secrets.token_bytes(32), repr=False)

    def mint(self, practice_group_id: str, issued_at: int) -> str:
        """A token for the practice group, unlike every other one, that lives 30 minutes."""
        claims = {
            "iat": issued_at,
            "exp": issued_at + _LIFETIME,
            "practice_group_id": practice_group_id,
            "jti": secrets.token_hex(16),
        }
        head = _encode_json({"alg": "HS256", "typ": "JWT"})
        signed = head + b"." + _encode_json(claims)
        seal = _encode(hmac.digest(self._key, signed, hashlib.sha256))
        return (signed + b"." + seal).decode()
