"""`hero token`: a token for Hero Elements."""

from __future__ import annotations

from typing import Annotated

import typer

from hero_async import HeroClient, Runtime
from hero_async.cli.running import run
from hero_async.cli.screen import say


def token(
    min_ttl: Annotated[
        float, typer.Option(min=0, help="Seconds that it must be good for, at the least.")
    ] = 300.0,
) -> None:
    """Mint an access token for Hero Elements and print it.

    It goes to stdout, on a terminal too, since scripts need it there: `TOKEN=$(hero token)`. Who
    has it can act in a browser for the practice until it ends (at most 30 minutes); how long that
    is goes to stderr.
    """

    async def command() -> None:
        async with HeroClient.from_env() as hero:
            minted = await hero.elements.access_token(min_ttl=min_ttl)
        typer.echo(minted.value)
        say(f"good for {minted.left(Runtime().monotonic()):.0f} more seconds")

    run(command)
