"""The commands, put together."""

from __future__ import annotations

from typing import Final

import typer

from hero_async.cli.doctor import doctor
from hero_async.cli.episode_export import export_episodes
from hero_async.cli.episode_list import list_episodes
from hero_async.cli.fake import fake
from hero_async.cli.token import token
from hero_async.cli.webhook_delivery import send_test
from hero_async.cli.webhook_ensure import ensure_webhooks
from hero_async.cli.webhook_list import list_webhooks
from hero_async.cli.webhook_listen import listen

_HELP: Final = """Hero Health's API from the command line.

HERO_API_KEY, HERO_PRACTICE_GROUP_ID and HERO_ENVIRONMENT say who calls and where; `hero doctor`
says whether they work. Exit codes: 0 done, 1 failed, 2 wrong use or settings, 3 not reachable,
4 refused by Hero, 5 clock off, 130 and 143 stopped.
"""


def _group(help_text: str) -> typer.Typer:
    # Locals in tracebacks would show keys and patients.
    return typer.Typer(
        help=help_text,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        pretty_exceptions_show_locals=False,
    )


app: Final = _group(_HELP)
app.command()(doctor)
app.command()(token)
app.command()(fake)

_episodes: Final = _group("Episodes of the practice.")
_episodes.command("list")(list_episodes)
_episodes.command("export")(export_episodes)
app.add_typer(_episodes, name="episodes")

_webhooks: Final = _group("Which events Hero reports, and where to.")
_webhooks.command("list")(list_webhooks)
_webhooks.command("ensure")(ensure_webhooks)
_webhooks.command("listen")(listen)
_webhooks.command("send-test")(send_test)
app.add_typer(_webhooks, name="webhooks")
