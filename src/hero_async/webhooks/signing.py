"""Signs as Hero does, for tests of a receiver."""

from __future__ import annotations

import time

from hero_async.errors import ConfigurationError, InvalidRequestError
from hero_async.webhooks.digests import (
    SIGNATURE_HEADER,
    TIMESTAMP_HEADER,
    Encoding,
    digest,
    spelled,
)
from hero_async.webhooks.keys import Key, SigningKeys


def sign(
    body: bytes,
    key: Key,
    *,
    timestamp: float | str | None = None,
    encoding: Encoding = "hex",
) -> dict[str, str]:
    """The two headers of a delivery with this body.

    `timestamp` is a whole number, in seconds or milliseconds as you like, or any text to see it
    refused; the present time in seconds if left out.

    Raises:
        ConfigurationError: the key is too short.
        InvalidRequestError: the body is not bytes, or the encoding is unknown.
    """
    keys = SigningKeys.attempt(key)
    del key  # the errors below pass through this frame
    if isinstance(keys, ConfigurationError):
        del body
        raise keys
    if not isinstance(body, bytes) or encoding not in {"hex", "base64"}:  # pyright: ignore[reportUnnecessaryIsInstance, reportUnnecessaryContains]  # untyped callers
        del body
        raise InvalidRequestError("sign", "takes a body of bytes, and hex or base64 as encoding")
    moment = time.time() if timestamp is None else timestamp
    text = moment if isinstance(moment, str) else str(int(moment))
    proof = digest(next(iter(keys)), text.encode(), body)
    return {TIMESTAMP_HEADER: text, SIGNATURE_HEADER: spelled(proof, encoding)}
