"""`python -m codegen generate | check | fetch | diff | surface | layer`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from codegen import tree
from codegen.diff import command as diff
from codegen.fetch import PUBLISHED, fetch
from codegen.generate import HERE, Inputs, Package, generate
from codegen.layer import gate as layer
from codegen.problems import PipelineError
from codegen.tables import load_tables, no_tables

ROOT = HERE.parent
DESCRIPTION = ROOT / "openapi.yaml"
OUTPUT = ROOT / "generated" / "hero_api"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if it did what it says, 1 with one readable message if not."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except PipelineError as error:
        print(f"codegen: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("generate", help="make generated/hero_api from openapi.yaml")
    command.add_argument("--description", type=Path, help="try another document instead")
    command.add_argument("--output", type=Path, help="where its package goes (with --description)")
    command.set_defaults(run=_generate)
    command = commands.add_parser("check", help="fail unless generating again changes nothing")
    command.set_defaults(run=_check)
    command = commands.add_parser("fetch", help="replace openapi.yaml by the published document")
    command.add_argument("source", nargs="?", default=PUBLISHED, metavar="URL|PATH")
    command.set_defaults(run=_fetch)
    diff.add(commands)
    layer.add(commands)
    return parser


def _generate(options: argparse.Namespace) -> int:
    if (options.description is None) != (options.output is None):
        raise PipelineError("--description and --output go together")
    inputs, output = _committed(), OUTPUT
    if options.description is not None:
        inputs, output = Inputs(options.description, None, no_tables()), options.output.resolve()
    with tempfile.TemporaryDirectory() as workspace:
        package = generate(inputs, Path(workspace), output.name)
        tree.replace(package.path, output)
    _tell(package, output)
    return 0


def _check(_options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as workspace:
        package = generate(_committed(), Path(workspace), OUTPUT.name)
        different = tree.differences(package.path, OUTPUT)
    if different:
        listed = "\n  ".join(different)
        raise PipelineError(
            f"generated/ is not what codegen makes; run 'make codegen':\n  {listed}"
        )
    if package.stale:
        raise PipelineError(f"names.yaml names what the description lacks: {package.stale}")
    print(f"generated/hero_api is up to date: {package.operations} operations")
    return 0


def _fetch(options: argparse.Namespace) -> int:
    fetched = fetch(options.source, DESCRIPTION)
    print(f"openapi.yaml: {fetched.operations} operations, sha256 {fetched.checksum}")
    return 0


def _committed() -> Inputs:
    return Inputs(DESCRIPTION, HERE / "overlays", load_tables(HERE))


def _tell(package: Package, output: Path) -> None:
    for change in package.changes:
        print(f"  {change}")
    for name in package.stale:
        print(f"  stale in names.yaml: {name}")
    print(f"{output}: {package.operations} operations")


if __name__ == "__main__":
    sys.exit(main())
