"""Marked keys and bodies are in no error, repr, log, pickle, or frame of the SDK.

A CANARY is in the body, a MAGPIE in a key.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from hero_async.errors import HeroError
from hero_async.integrations.starlette import WebhookReceiver
from hero_async.secret import Secret
from hero_async.webhooks import (
    SigningKeys,
    WebhookEvent,
    WebhookRefusal,
    WebhookVerificationError,
    sign,
    verify,
    verify_delivery,
)
from tests.client.traces import chain, own_locals
from tests.webhooks.deliveries import NOW, body_of, headers_of
from tests.webhooks.exchange import Exchange, pieces

KEY = "MAGPIE-0123456789"
BODY = body_of(event="appointment.confirmed", id="7", name="CANARY")
GOOD = headers_of(BODY, KEY)

Act = Callable[[], object]


def checked(body: Any = BODY, headers: Any = GOOD, keys: Any = KEY, **options: Any) -> list[Act]:
    """Both ways of verifying this delivery."""
    options = {"now": NOW, **options}
    return [
        lambda: verify(body, headers, keys, **options),
        lambda: verify_delivery(body, headers, keys, **options),
    ]


def signed(body: bytes) -> list[Act]:
    """Verifying this body, signed rightly."""
    return checked(body, headers_of(body, KEY))


FAILURES: list[Act] = [
    *checked(headers={}),
    *checked(headers={"CANARY": "CANARY"}),
    *checked(headers=[*GOOD.items(), *GOOD.items()]),
    *checked(headers=["CANARY"]),
    *checked(headers=headers_of(BODY, "MAGPIE-another-key")),
    *checked(headers=headers_of(BODY, KEY, "CANARY")),
    *checked(now=NOW + 301),
    *checked(now=NOW - 301),
    *checked(now="soon"),
    *checked(tolerance="some"),
    *checked(body=BODY.decode()),
    *checked(body={"CANARY": "CANARY"}),
    *checked(keys="MAGPIE"),
    *checked(keys=[KEY, "MAGPIE\n"]),
    *checked(keys=[KEY, b"MAGPIE"]),
    *checked(keys=Secret("MAGPIE")),
    *checked(keys=KEY + "\ud800"),
    *signed(b'["CANARY"]'),
    *signed(b'{"CANARY'),
    *signed(b'{"CANARY":"\xff"}'),
    *signed(b'{"CANARY":NaN}'),
    *signed(b'{"CANARY":' * 100_000),
    lambda: SigningKeys("MAGPIE"),
    lambda: sign(BODY, "MAGPIE"),
    lambda: sign(BODY.decode(), KEY),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the test
    lambda: WebhookReceiver("MAGPIE", _never),
    lambda: WebhookReceiver(KEY, _never, max_body=0),
]


async def _never(_event: WebhookEvent) -> None:
    raise AssertionError


def assert_clean(text: str) -> None:
    """Fail if there is a bird, or the signature."""
    for hidden in ("CANARY", "MAGPIE", GOOD["X-Herohealth-Signature"][:16]):
        assert hidden not in text


@pytest.mark.parametrize("act", FAILURES)
def test_no_failure_shows_one(act: Act) -> None:
    """Neither text, repr, arguments, pickle nor the SDK's frames of an error hold a secret."""
    with pytest.raises(HeroError) as caught:
        act()
    error = caught.value
    assert_clean("".join(f"{each} {each!r} {each.args!r}" for each in chain(error)))
    assert_clean(pickle.dumps(error, 0).decode("latin-1"))
    report = own_locals(error)
    assert "{" in report
    assert_clean(report)


@pytest.mark.parametrize("reason", WebhookRefusal)
def test_the_error_goes_to_other_processes(reason: WebhookRefusal) -> None:
    """It pickles, with its reason."""
    error = pickle.loads(pickle.dumps(WebhookVerificationError(reason)))  # noqa: S301  # ours
    assert error.reason is reason
    assert str(error) == f"the delivery was refused: {reason}"


def test_no_repr_shows_one() -> None:
    """What is kept can be looked at."""
    keys = SigningKeys([KEY, Secret(KEY)])
    delivery = verify_delivery(BODY, GOOD, keys, now=NOW)
    receiver = WebhookReceiver(keys, _never)
    assert_clean(f"{keys!r} {delivery!r} {delivery.event!r} {receiver!r} {vars(receiver)!r}")
    assert delivery.id not in repr(delivery)


def test_keys_do_not_pickle() -> None:
    """Keys do not go to other processes by accident."""
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(SigningKeys(KEY))


@pytest.mark.anyio
@pytest.mark.parametrize("is_read", [True, False])
async def test_no_failure_in_the_endpoint_shows_one(
    caplog: pytest.LogCaptureFixture, is_read: bool
) -> None:
    """When a handler fails, or the server while the body comes, no frame of the SDK holds it."""
    caplog.set_level(logging.DEBUG)
    mine = ValueError("mine")

    async def fail(event: WebhookEvent) -> None:
        raise mine

    exchange = Exchange(*pieces(BODY, b"")[: 2 if is_read else 1], headers=GOOD)
    exchange.scope["headers"] = tuple(exchange.scope["headers"])
    with pytest.raises(ValueError if is_read else IndexError) as caught:
        await exchange.status(WebhookReceiver(KEY, fail, now=NOW))
    report = own_locals(caught.value)
    assert "__call__" in report
    for hidden in ("CANARY", "MAGPIE"):  # the headers are the server's, and in its frames as well
        assert hidden not in report
    assert caplog.records == []
