"""From the bytes of a body to a JSON object, with nothing of them in any error."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from hero_async.errors import WebhookRefusal, WebhookVerificationError


def json_object(body: bytes) -> dict[str, Any]:
    """The object that the body is, in UTF-8.

    Raises:
        WebhookVerificationError: it is something else.
    """
    try:
        found: Any = json.loads(body.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):  # ValueError: all that json and codecs raise
        found = None
    if not isinstance(found, dict):
        raise WebhookVerificationError(WebhookRefusal.MALFORMED_PAYLOAD)
    return found  # pyright: ignore[reportUnknownVariableType]  # JSON has strings as keys


def _refuse(_constant: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON (RFC 8259, section 6)")
