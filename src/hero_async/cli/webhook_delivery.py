"""`hero webhooks send-test`: a signed delivery that Hero did not send."""

from __future__ import annotations

import json
from ipaddress import ip_address
from typing import Annotated, Final
from urllib.parse import urlsplit

import httpx
import typer

from hero_async import Secret
from hero_async.cli.exits import Exit
from hero_async.cli.running import run
from hero_async.cli.signing_key import VARIABLE, KeyFile, KeyVariable, signing_key
from hero_async.cli.trouble import Trouble
from hero_async.models import WebhookEventType
from hero_async.webhooks import sign

_SECONDS: Final = 10.0
_UNAUTHORIZED: Final = 401


def send_test(
    url: Annotated[str, typer.Argument(help="Where to: https, or this machine.")],
    event: Annotated[WebhookEventType, typer.Option("--event")] = (
        WebhookEventType.APPOINTMENT_CONFIRMED
    ),
    kind: Annotated[str, typer.Option("--object", help="What it is about.")] = "Appointment",
    identity: Annotated[str, typer.Option("--id", help="Its id.")] = "0",
    practice: Annotated[str, typer.Option("--practice-group-id")] = "0",
    signing_key_env: KeyVariable = VARIABLE,
    signing_key_file: KeyFile = None,
) -> None:
    """Post one delivery, signed as Hero signs, and say what was answered.

    The ids are 0 unless you pass others: a receiver that looks the record up will find none.
    """

    async def command() -> None:
        key = signing_key(signing_key_env, signing_key_file)
        payload = {"object": kind, "id": identity, "practice_group_id": practice, "event": event}
        status = await _posted(_checked(url), json.dumps(payload).encode(), key)
        typer.echo(f"answered: {status}")
        if not httpx.codes.is_success(status):
            raise Trouble(f"the receiver answered {status}", _fix(status))

    run(command)


async def _posted(url: str, body: bytes, key: Secret) -> int:
    headers = {"content-type": "application/json", **sign(body, key)}
    try:
        async with httpx.AsyncClient(timeout=_SECONDS, trust_env=not _is_here(url)) as client:
            return (await client.post(url, content=body, headers=headers)).status_code
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        name = type(error).__name__
    raise Trouble(
        f"no answer came ({name})", "is the receiver running, at this address?", Exit.UNREACHABLE
    )


def _checked(url: str) -> str:
    if not (url.startswith("https://") or (url.startswith("http://") and _is_here(url))):
        raise Trouble(
            "test deliveries go to https, or to this machine",
            "let the address begin with https://, or with http://127.0.0.1",
            Exit.USAGE,
        )
    return url


def _is_here(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _fix(status: int) -> str:
    if status == _UNAUTHORIZED:
        return "give the receiver the same signing key, and compare the clocks"
    return "see what the receiver says"
