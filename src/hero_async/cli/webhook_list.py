"""`hero webhooks list`."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hero_async import HeroClient
from hero_async.cli.options import AsJson
from hero_async.cli.running import run
from hero_async.cli.screen import plain
from hero_async.models import Webhook


def list_webhooks(as_json: AsJson = False) -> None:
    """Show which events are reported, and where to.

    No signing key is shown, only whether there is one, and no query of an address: it may hold a
    password.
    """

    async def command() -> None:
        async with HeroClient.from_env() as hero:
            found = await hero.webhooks.list().collect()
        rows = [shown(each) for each in found]
        if as_json:
            typer.echo(json.dumps(rows))
        else:
            Console().print(_table(rows))

    run(command)


def shown(webhook: Webhook) -> dict[str, Any]:
    """What may be seen of a webhook."""
    key: object = webhook.signing_key
    return {
        "id": str(webhook.id),
        "event_type": str(webhook.event_type),
        "url": address(webhook.url),
        "signed": isinstance(key, str) and key != "",
    }


def address(url: Any) -> str:
    """An address without credentials, query and fragment."""
    try:
        parts = urlsplit(str(url))
        host, port = parts.hostname, parts.port
    except ValueError:
        return "?"
    place = host if port is None else f"{host}:{port}"
    return f"{parts.scheme}://{place}{parts.path}{'?...' if parts.query else ''}"


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table("id", "event", "address", "signed")
    for row in rows:
        signed = "yes" if row["signed"] else "no"
        cells = (row["id"], row["event_type"], row["url"], signed)
        table.add_row(*(Text(plain(cell)) for cell in cells))
    return table
