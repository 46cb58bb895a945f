"""A webhook's signing key: from a variable or a file, not from arguments, which `ps` shows."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from hero_async import Secret
from hero_async.cli.exits import Exit
from hero_async.cli.trouble import Trouble

VARIABLE: Final = "HERO_SIGNING_KEY"

KeyVariable: TypeAlias = Annotated[
    str,
    typer.Option("--signing-key-env", metavar="NAME", help="The variable that holds the key."),
]
KeyFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--signing-key-file", metavar="PATH", help="The file that holds the key instead."),
]


def signing_key(
    variable: str, file: Path | None, environ: Mapping[str, str] = os.environ
) -> Secret:
    """The key; a file's last line end is none of it.

    Raises:
        Trouble: there is none.
    """
    text = environ.get(variable, "") if file is None else _read(file)
    if not text:
        raise Trouble(
            "there is no signing key",
            f"set {VARIABLE}, or pass --signing-key-env or --signing-key-file; "
            "`openssl rand -hex 32` makes a good one",
            Exit.USAGE,
        )
    return Secret(text)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8").rstrip("\r\n")
    except ValueError:
        pass
    raise Trouble("the signing key's file is no text", "let it hold the key alone", Exit.USAGE)
