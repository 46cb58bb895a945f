"""Tokens that say whatever a test wants them to say."""

import base64
import json
from typing import Any


def jwt(**claims: Any) -> str:
    """An unsigned token with these claims."""
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=")
    return f"e30.{payload.decode()}.CANARY"


def token_body(value: Any) -> bytes:
    """The answer that hands it out."""
    return json.dumps({"access_token": value}).encode()
