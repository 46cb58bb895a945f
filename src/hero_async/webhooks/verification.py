"""Who sent this, and when? Then, and only then, what does it say?"""

from __future__ import annotations

from typing import Final

from attrs import field, frozen

from hero_async.errors import (
    HeroError,
    InvalidRequestError,
    WebhookRefusal,
    WebhookVerificationError,
)
from hero_async.webhooks.digests import SIGNATURE_HEADER, TIMESTAMP_HEADER, fingerprint, proof_of
from hero_async.webhooks.events import WebhookEvent, read_event
from hero_async.webhooks.headers import Headers, only, pairs_of
from hero_async.webhooks.keys import Keys, SigningKeys
from hero_async.webhooks.payload import json_object
from hero_async.webhooks.times import Now, checked_tolerance, refuse_distant, seconds_of, signed_at

DEFAULT_TOLERANCE: Final = 300.0


@frozen
class Delivery:
    """A delivery that was proved: its event, and what a `ReplayGuard` wants to know of it.

    `id` is the same whenever these bytes come again with this signature, however that is spelled.
    `window` is for how many seconds, at most, they would be accepted again.
    """

    event: WebhookEvent
    id: str = field(repr=False)
    window: float = field(repr=False)


def verify(
    body: bytes | bytearray | memoryview,
    headers: Headers,
    keys: Keys,
    *,
    tolerance: float = DEFAULT_TOLERANCE,
    now: Now = None,
) -> WebhookEvent:
    """The event that a delivery tells of, if one of the keys signed it just now.

    - `body`: the raw bytes of the request, as they came; never what a framework made of them.
    - `headers`: a mapping, a framework's headers, or pairs, with names in any letter case.
    - `keys`: the signing key that the webhook was created with, or several while it changes.
    - `tolerance`: how far from now, in seconds, it may have been signed, before or after.
    - `now`: seconds since the epoch, an aware datetime, or what gives one; for tests.

    The signature may be hex or base64 and the timestamp in seconds or milliseconds, since the
    guide states neither (/pages/api/webhooks/security). A delivery that comes twice passes twice:
    see `verify_delivery` and `ReplayGuard`.

    Raises:
        WebhookVerificationError: do not act on it; `reason` says why.
        ConfigurationError: there is no key, or one that is too short.
        InvalidRequestError: an argument of another type, such as a body that was parsed.
    """
    outcome = _examined(body, headers, keys, tolerance, now)
    del body, headers, keys  # the error below passes through this frame
    return _delivery(outcome).event


def verify_delivery(
    body: bytes | bytearray | memoryview,
    headers: Headers,
    keys: Keys,
    *,
    tolerance: float = DEFAULT_TOLERANCE,
    now: Now = None,
) -> Delivery:
    """Like `verify`; gives the event with what tells this delivery from all others.

    Raises:
        WebhookVerificationError: do not act on it; `reason` says why.
        ConfigurationError: there is no key, or one that is too short.
        InvalidRequestError: an argument of another type, such as a body that was parsed.
    """
    outcome = _examined(body, headers, keys, tolerance, now)
    del body, headers, keys  # the error below passes through this frame
    return _delivery(outcome)


def _delivery(outcome: Delivery | HeroError) -> Delivery:
    if isinstance(outcome, Delivery):
        return outcome
    raise outcome


def _examined(
    body: object, headers: Headers, keys: Keys, tolerance: float, now: Now
) -> Delivery | HeroError:
    """Given back, not raised, and without its traceback: the frames below hold keys and body."""
    try:
        checked = keys if isinstance(keys, SigningKeys) else SigningKeys(keys)
        return _proved(raw(body), headers, checked, checked_tolerance(tolerance), seconds_of(now))
    except HeroError as error:
        return error.with_traceback(None)


def _proved(
    body: bytes, headers: Headers, keys: SigningKeys, tolerance: float, now: float
) -> Delivery:
    """The signature comes before all else, so that what else is said is said to Hero only."""
    pairs = pairs_of(headers)
    signature, timestamp = only(SIGNATURE_HEADER, pairs), only(TIMESTAMP_HEADER, pairs)
    moment = signed_at(timestamp)
    proof = proof_of(signature, keys, timestamp, body)
    if proof is None:
        raise WebhookVerificationError(WebhookRefusal.SIGNATURE_MISMATCH)
    refuse_distant(moment, now, tolerance)
    return Delivery(read_event(json_object(body)), fingerprint(proof), 2 * tolerance)


def raw(body: object) -> bytes:
    """The bytes of a body.

    Raises:
        InvalidRequestError: it is not raw any more. Even the same JSON written anew would not fit
            the signature.
    """
    if isinstance(body, (bytes, bytearray, memoryview)):
        return bytes(body)  # pyright: ignore[reportUnknownArgumentType]  # of any format
    raise InvalidRequestError(
        "body", "must be the request's raw bytes, before anything decodes or parses them"
    )
