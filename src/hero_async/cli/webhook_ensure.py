"""`hero webhooks ensure`."""

from __future__ import annotations

from typing import Annotated

import typer

from hero_async import HeroClient
from hero_async.cli.running import run
from hero_async.cli.screen import plain
from hero_async.cli.signing_key import VARIABLE, KeyFile, KeyVariable, signing_key
from hero_async.cli.trouble import Trouble
from hero_async.models import Webhook, WebhookEventType


def ensure_webhooks(
    url: Annotated[str, typer.Argument(help="Where Hero is to report: https, or this machine.")],
    event: Annotated[
        list[WebhookEventType], typer.Option("--event", help="An event; several are fine.")
    ],
    signing_key_env: KeyVariable = VARIABLE,
    signing_key_file: KeyFile = None,
) -> None:
    """Have these events reported to this address: create what is missing, change nothing else.

    Fails if one is there with another signing key, or none: its deliveries will not verify.
    """

    async def command() -> None:
        key = signing_key(signing_key_env, signing_key_file)
        async with HeroClient.from_env() as hero:
            ensured = await hero.webhooks.ensure(url, event, signing_key=key)
        _tell("there", ensured.existing)
        _tell("created", ensured.created)
        if ensured.different:
            _tell("signed otherwise", ensured.different)
            raise Trouble(
                "some are signed with another key, or not at all, and were left as they are",
                "delete them in Hero and run this again, or give the receiver their key",
            )

    run(command)


def _tell(what: str, webhooks: tuple[Webhook, ...]) -> None:
    for each in webhooks:
        typer.echo(plain(f"{what}: {each.event_type} (webhook {each.id})"))
