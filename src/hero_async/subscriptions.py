"""Which webhooks there should be, compared with those that there are. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hmac import compare_digest
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from attrs import field, frozen

from hero_async.config import is_loopback
from hero_async.errors import InvalidRequestError
from hero_async.models import Webhook, WebhookEventType
from hero_async.secret import Secret
from hero_async.signing_key import LEAST_BYTES, key_bytes

_KEY_RULE: Final = (
    f"must be printable text of {LEAST_BYTES} bytes or more, without white space at its ends: "
    "secrets.token_hex(32) makes a good one"
)
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.1
_PORTS: Final = {"http": 80, "https": 443}


@frozen
class Ensured:
    """What `webhooks.ensure` found and made; `different` are those found with another key."""

    existing: tuple[Webhook, ...]
    created: tuple[Webhook, ...]
    different: tuple[Webhook, ...]


@frozen
class Wanted:
    """An address, the events that it wants, and the key to sign them with."""

    url: str = field(repr=False)
    events: tuple[WebhookEventType, ...]
    key: Secret

    def covers(self, webhook: Webhook) -> bool:
        """Whether this webhook is one of those wanted, however it is signed."""
        return webhook.event_type in self.events and _place(webhook.url) == _place(self.url)

    def missing(self, existing: Iterable[Webhook]) -> tuple[WebhookEventType, ...]:
        """The events that none of these reports."""
        there = {webhook.event_type for webhook in existing}
        return tuple(event for event in self.events if event not in there)

    def is_signed_alike(self, webhook: Webhook) -> bool:
        """Whether deliveries of this webhook verify by the key."""
        key: object = webhook.signing_key
        return isinstance(key, str) and compare_digest(
            key.encode(errors="replace"), self.key.reveal().encode()
        )


def webhook_url(name: str, url: str) -> str:
    """An address that Hero may report to: https, or on this machine.

    Raises:
        InvalidRequestError: it is none, or patients' ids would travel in the clear.
    """
    parts = _split(url)
    if parts is None or parts.scheme not in _PORTS or not parts.hostname:
        raise InvalidRequestError(name, "must be an address such as https://example.org/hero")
    if parts.username is not None or parts.fragment:
        raise InvalidRequestError(name, "must hold neither credentials nor a fragment")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise InvalidRequestError(name, "must be https, except on loopback")
    return url


def signing_secret(name: str, key: str | Secret) -> Secret:
    """A key that proves something.

    Raises:
        InvalidRequestError: it is no text, or too short.
    """
    if isinstance(key, bytes) or key_bytes(key) is None:  # pyright: ignore[reportUnnecessaryIsInstance]  # untyped callers
        raise InvalidRequestError(name, _KEY_RULE)
    return key if isinstance(key, Secret) else Secret(key)


def header_map(name: str, headers: Mapping[str, str]) -> dict[str, str]:
    """Headers that a delivery can carry.

    Raises:
        InvalidRequestError: one can't be sent.
    """
    for key, value in headers.items():
        if not _is_header(key, value):
            raise InvalidRequestError(name, "must be names and values of printable ASCII text")
    return dict(headers)


def _is_header(key: object, value: object) -> bool:
    is_name = isinstance(key, str) and _HEADER_NAME.fullmatch(key) is not None
    return is_name and isinstance(value, str) and value.isascii() and value.isprintable()


def _place(url: Any) -> object:
    """What two spellings of one address have in common."""
    parts = _split(url)
    if parts is None:
        return url
    port = parts.port or _PORTS.get(parts.scheme)
    return parts.scheme, parts.hostname, port, parts.path or "/", parts.query


def _split(url: Any) -> SplitResult | None:
    # urlsplit would drop line ends, and say nothing.
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts
