"""`python -m codegen diff OLD NEW` and `python -m codegen surface OLD NEW`."""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from pathlib import Path
from typing import Protocol

from codegen.diff import render, sources, surface
from codegen.diff.changes import grouped
from codegen.diff.compare import compare
from codegen.diff.verdicts import Verdict
from codegen.tables import load_tables

ROOT = Path(__file__).parents[2]
EXIT_CODES = {None: 0, Verdict.DOCUMENTATION: 0, Verdict.ADDITIVE: 3, Verdict.BREAKING: 4}

_EPILOG = "exit code: 0 nothing or documentation only, 3 additive, 4 breaking; 1 failed, 2 usage"
_SHOWN = {"page": render.page, "markdown": render.markdown, "json": render.as_json}


class Commands(Protocol):
    """Where commands are added: what `add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str, epilog: str) -> argparse.ArgumentParser:
        """Another command."""
        ...


def add(commands: Commands) -> None:
    """Put both commands beside the others."""
    command = commands.add_parser("diff", help="what a new description changes", epilog=_EPILOG)
    command.add_argument("old", help="a file, or REVISION:path")
    command.add_argument("new", help="a file, or REVISION:path")
    command.add_argument("--version", help="the version before (default: pyproject.toml's)")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--markdown", dest="form", action="store_const", const="markdown")
    form.add_argument("--json", dest="form", action="store_const", const="json")
    command.set_defaults(run=_diff, form="page")
    command = commands.add_parser(
        "surface", help="what changed in the names of both packages", epilog=_EPILOG
    )
    command.add_argument("old", help="a folder with src and generated, or a revision")
    command.add_argument("new", help="a folder with src and generated, or a revision")
    command.set_defaults(run=_surface)


def _diff(options: argparse.Namespace) -> int:
    old, new = sources.description(options.old), sources.description(options.new)
    named = load_tables(ROOT / "codegen").operations
    groups = grouped(compare(old, new, named))
    version = options.version or _version()
    print(_SHOWN[options.form](groups, version), end="")
    return EXIT_CODES[render.Release.after(groups, version).worst]


def _surface(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        old = sources.tree(options.old, Path(first))
        new = sources.tree(options.new, Path(second))
        changes = surface.changes(old, new)
    print(surface.page(changes), end="")
    return EXIT_CODES[surface.worst_of(changes)]


def _version() -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])
