"""`hero fake`: Hero's API in a box, on this machine."""

from __future__ import annotations

from typing import Annotated, Final

import anyio
import typer

from hero_async.cli.running import extra, run

_KEY: Final = "fake-key"


def fake(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 is a free one.")] = 0,
    episodes: Annotated[int, typer.Option(min=0, help="Episodes to start with.")] = 1000,
    api_key: Annotated[str, typer.Option(help="The x-api-key to ask for.")] = _KEY,
) -> None:
    """Serve a fake Hero API, with people who do not exist, until it is stopped.

    Prints what to set to call it. A key other than the usual one is not printed.
    """

    async def command() -> None:
        with extra("testing"):
            from hero_async.testing import FakeHero

        server = FakeHero(api_key=api_key, episodes=episodes)
        async with server.serve(host=host, port=port) as url:
            typer.echo(f"FakeHero listening on {url}\n\n{_variables(url, api_key)}")
            await anyio.sleep_forever()

    run(command, serves=True)


def _variables(url: str, api_key: str) -> str:
    key = api_key if api_key == _KEY else "(the --api-key you gave)"
    return (
        f"export HERO_API_KEY='{key}'\n"
        "export HERO_PRACTICE_GROUP_ID=1\n"
        f"export HERO_BASE_URL={url}\n"
        "unset HERO_ENVIRONMENT"
    )
