"""Answers and requests for the tests of the bindings."""

from __future__ import annotations

import json

import httpx
from hero_api.wire import RequestParts


def answered(content: bytes, status: int = 200) -> httpx.Response:
    """Build an answer."""
    return httpx.Response(status, content=content)


def answered_json(value: object, status: int = 200) -> httpx.Response:
    """Build an answer that holds JSON."""
    return answered(json.dumps(value).encode(), status)


def sent_json(request: RequestParts) -> object:
    """Return the JSON value that a request would send."""
    assert request.content is not None
    value: object = json.loads(request.content)
    return value
