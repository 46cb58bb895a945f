"""What a person reads: results on stdout, all else on stderr, where no pipe takes it."""

from __future__ import annotations

import sys

import typer

from hero_async.cli.trouble import Trouble


def plain(value: object) -> str:
    """A value on one line that can't steer a terminal, whatever the server put into it."""
    return "".join(each if each.isprintable() else "\ufffd" for each in str(value))


def say(text: str) -> None:
    """A remark."""
    typer.echo(text, err=True)


def complain(trouble: Trouble) -> None:
    """What went wrong, and what to do."""
    say(f"hero: {plain(trouble.says)}")
    if trouble.fix:
        say(f"  fix: {plain(trouble.fix)}")


def is_terminal() -> bool:
    """Whether results are read by a person."""
    return sys.stdout.isatty()
