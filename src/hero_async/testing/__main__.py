"""`python -m hero_async.testing`: a fake Hero API on this machine until it is told to stop.

A browser shows its state at `/_fake`.
"""

import signal
from argparse import ArgumentDefaultsHelpFormatter, ArgumentParser

import anyio

from hero_async.testing import FakeHero


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="python -m hero_async.testing",
        description=__doc__,
        formatter_class=ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", default=0, type=int, help="port to listen on, 0 for a free one")
    parser.add_argument("--episodes", default=1000, type=int, help="episodes to start with")
    parser.add_argument("--api-key", default="fake-key", help="the x-api-key to ask for")
    return parser


async def _serve(fake: FakeHero, host: str, port: int) -> None:
    with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
        async with fake.serve(host=host, port=port) as url:
            print(f"FakeHero listening on {url}", flush=True)  # noqa: T201  # what the caller reads
            async for _ in signals:
                return


def main() -> None:
    """Serve one practice group, "1", until SIGINT or SIGTERM."""
    given = _parser().parse_args()
    fake = FakeHero(api_key=given.api_key, episodes=given.episodes)
    anyio.run(_serve, fake, given.host, given.port)


if __name__ == "__main__":
    main()
